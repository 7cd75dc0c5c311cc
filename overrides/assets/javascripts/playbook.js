import { asCsv, asMarkdown } from "./export.js"
import { partsOf, speaker } from "./parts.js"
import { openRuns, stamp } from "./progress.js"

// Steps of a playbook to tick, in runs that the browser keeps.
const section = document.querySelector("[data-hx-playbook]")
const ui = partsOf(section)
const { text, counts, elsewhere } = JSON.parse(ui.strings.textContent)
const { tag, hxPlaybook } = section.dataset
const say = speaker(tag)
const title = (heading) => heading?.textContent.replace("¶", "").trim() ?? ""
const headings = [...document.querySelectorAll("#hx-content :is(h1, h2, h3, h4, h5, h6)")]
const steps = [...document.querySelectorAll("[data-step]")].map(readStep)
const names = steps.flatMap((step) => step.names)
const store = openRuns(hxPlaybook, render)
let roles = ""

const dayOf = ({ day }) => new Date(`${day}T00:00`).toLocaleDateString(tag, { dateStyle: "long" })
const MOMENT = { day: "numeric", month: "short", year: "numeric", hour: "numeric", minute: "2-digit" }
const timeOf = ({ time }) => new Date(time).toLocaleString(tag, MOMENT)
const today = () => stamp().slice(0, 10)
const nameOf = (run) => run.name || say(text.unnamed, { date: dayOf(run) })
const tickOf = ({ names }) => store.run()?.done.find(({ step }) => names.includes(step))
const shown = () => steps.filter(({ role }) => !roles || roles.split(" ").includes(role))

function readStep(item, place) {
	const [box, words, state] = ["input", ".hx-step", ".hx-state"].map((part) => item.querySelector(part))
	const { step, later, ...data } = item.dataset
	const heading = headings.findLast((one) => one.compareDocumentPosition(item) & 4)
	words.onclick = ({ target }) => target.closest("a, button") || !getSelection().isCollapsed || box.click()
	box.onchange = () => tick(steps[place])
	return {
		...data, item, box, state, number: place + 1, group: title(heading),
		names: [step, later].filter(Boolean),
		text: words.textContent.trim().replace(/\s+/g, " "),
	}
}

function tick({ box: { checked }, names, digest, text }) {
	if (!store.run()) add({ name: "", day: today() })
	store.change((run) => {
		run.done = run.done.filter(({ step }) => !names.includes(step))
		if (checked) run.done.push({ step: names[0], time: stamp(), digest, text })
	})
}

function add(run) {
	store.change(() => {
		store.open = `${Math.random()}`
		store.runs.push({ id: store.open, steps: names, done: [], ...run })
	})
}

function render() {
	const run = store.run()
	for (const step of steps) renderStep(step, run)
	const done = steps.filter(({ box }) => box.checked).length
	const gone = run?.done.filter(({ step }) => ![...names, ...elsewhere].includes(step)) ?? []
	put(ui.name, run && nameOf(run))
	put(ui.date, run ? run.name && say(text.started, { date: dayOf(run) }) : text.idle)
	put(ui.count, say.count(counts.done, steps.length, { done }))
	put(ui.gone, gone.length && say.count(counts.gone, gone.length))
	put(ui.past, gone.map((tick) => `${tick.text} · ${timeOf(tick)}`).join("\n"))
	ui.bar.value = done / steps.length
	ui.runs.replaceChildren(...store.runs.map((one) => new Option(nameOf(one), one.id, false, one === run)))
	ui.own.hidden = !run
	ui.lost.hidden = store.kept
}

function renderStep(step, run) {
	const tick = tickOf(step)
	const fresh = run && !tick && !run.steps.some((name) => step.names.includes(name))
	const changed = tick?.digest && ![step.digest, step.names[1]].includes(tick.digest)
	const notes = [tick && say(text.ticked, { date: timeOf(tick) }), fresh && text.fresh, changed && text.changed]
	step.box.checked = tick
	step.state.classList.toggle("hx-state--new", Boolean(fresh || changed))
	put(step.state, notes.filter(Boolean).join(" · "))
}

// A live region speaks whenever it is written to.
function put(element, content) {
	content ||= ""
	if (element.textContent !== content) element.textContent = content
}

async function ask(question, agree, run) {
	const { name, day, ok } = ui.ask.firstElementChild.elements
	put(ui.title, question)
	put(ok, agree)
	ui.fields.hidden = !run
	name.value = run?.name ?? ""
	day.value = run?.day ?? today()
	ui.ask.returnValue = ""
	ui.ask.showModal()
	await new Promise((close) => (ui.ask.onclose = close))
	return ui.ask.returnValue && { name: name.value.trim(), day: day.value }
}

async function copy(content) {
	put(ui.said)
	try {
		await navigator.clipboard.writeText(content)
		put(ui.said, text.copied)
	} catch {
		ui.area.value = content
		ui.text.showModal()
		ui.area.select()
	}
}

const listed = (form) =>
	shown().map((step) => {
		const tick = tickOf(step)
		const depth = steps.filter(({ item }) => item.contains(step.item)).length - 1
		return { ...step, depth, time: tick ? form(tick) : "" }
	})

const actions = {
	print: () => print(),
	async start(verb) {
		const fields = await ask(verb, verb, {})
		if (fields) add(fields)
	},
	async edit(verb) {
		const fields = await ask(verb, text.save, store.run())
		if (fields) store.change((run) => Object.assign(run, fields))
	},
	async reset(verb) {
		if (await ask(text.reset, verb)) store.change((run) => Object.assign(run, { done: [], steps: names }))
	},
	async delete(verb) {
		if (await ask(text.delete, verb)) store.change((run) => store.runs.splice(store.runs.indexOf(run), 1))
		if (!store.run()) ui.start.focus()
	},
	markdown() {
		const about = [ui.name, ui.date, ui.count].map((part) => part.textContent)
		copy(asMarkdown(title(headings[0]), about, listed(timeOf)))
	},
	csv() {
		const run = store.run()
		const about = run ? [nameOf(run), run.day] : ["", ""]
		const cells = ({ number, label, text, time }) => [...about, number, label, text, time ? 1 : 0, time]
		copy(asCsv([text.columns, ...listed(({ time }) => time).map(cells)]))
	},
	roles(role, button) {
		roles = button.dataset.roles
		for (const one of ui.roles.querySelectorAll("button")) one.ariaPressed = one === button
		const left = shown()
		for (const { item } of steps) item.hidden = !left.some((step) => item.contains(step.item))
		put(ui.shown, roles && say.count(counts.shown, left.length, { role }))
	},
}

section.onclick = ({ target }) => {
	const button = target.closest("[data-do]")
	if (button) actions[button.dataset.do](button.textContent, button)
}
ui.runs.onchange = () => store.change(() => (store.open = ui.runs.value))
render()
