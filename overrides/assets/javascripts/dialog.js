import { openFacets } from "./facets.js"
import { isIn, openFinder, split } from "./finder.js"
import { fill, partsOf, speaker } from "./parts.js"

// The search dialog.
const PAGE = 8 // results at once
const FEW = 3 // results of another language, sections of a page
const PHRASE = 3 // words; few pages have all of a longer query
const PAUSE = 120 // milliseconds from a key to a search
const KEPT = 6 // recent searches
const END = /(^|[.!?…:؟])[^\p{L}\p{N}]*$/u // of a sentence
const SIGNS = "((?:&[lg]t;|[^\\p{L}\\p{M}\\p{N}<+#%])*)" // around a word
const MARK = new RegExp(`<mark>${SIGNS}(.*?)${SIGNS}</mark>`, "gu")

const dialog = document.getElementById("hx-search")
const ui = partsOf(dialog)
const { text, counts } = JSON.parse(ui.strings.textContent)
const { tag, failed } = dialog.dataset
const bundle = new URL(dialog.dataset.bundle, location)
const say = speaker(`${tag}-u-nu-latn`)
const past = `searches.${tag}`
const made = {}
const finderOf = (address) => keep(address, openFinder)
let turn = 0
let query

// Made once, and again after a failure.
function keep(key, make) {
	made[key] ??= make(key)
	made[key].catch(() => delete made[key])
	return made[key]
}

async function load() {
	const finder = await finderOf(bundle)
	return { finder, everything: await finder.all({}), facets: await openFacets(ui, finder, search) }
}

export async function search(pause = 0, limit = PAGE) {
	const own = ++turn
	query = ui.input.value.trim()
	await new Promise((resolve) => setTimeout(resolve, pause))
	if (own !== turn) return
	ui.status.textContent = text.loading
	const view = await look(query, limit).catch(() => ({ status: failed }))
	if (own === turn) show(view)
}

async function look(asked, limit) {
	const { finder, everything, facets } = await keep("", load)
	const start = { facets, found: everything }
	if (!asked && !facets.any()) return { ...start, recent: remembered().map(recent) }
	if (/^[^\p{sc=Han}]$/u.test(asked)) return { ...start, status: text.short }
	let found = asked ? await finder.find(asked) : everything
	const whole = found.length
	if (!whole || split(asked).length > PHRASE) found = await finder.some(asked, everything.length)
	const passed = facets.passing(found)
	const term = whole && !facets.any() ? await finder.definition(asked) : undefined
	const foreign = whole ? [] : await abroad(finder, asked)
	const said = !passed.length ? text.none : whole ? say.count(counts, passed.length) : text.some
	const status = foreign.length ? `${said}. ${text.foreign}` : said
	return { facets, found, foreign, status, rows: await rows(passed, limit, term), more: passed.length > limit }
}

const read = (found, limit) => Promise.all(found.slice(0, limit).map((page) => page.data()))

async function rows(found, limit, term) {
	const pages = await read(found, limit)
	const shown = pages.filter(({ url }) => url !== term?.page)
	// A definition comes after the pages that are named like its term.
	if (term) shown.splice(shown.filter(({ meta }) => isIn(meta.title, term.words)).length, 0, term)
	return shown.map((page) => row(page))
}

function row(page, reader = tag) {
	const { url, meta, sub_results } = page
	const { title, path, name, language: lang = reader } = meta
	const link = (href, textContent) => ({ link: { href }, title: { textContent, lang } })
	const places = sub_results.filter((place) => place.url !== url && place.title !== title).slice(0, FEW)
	return fill(ui.row, {
		...link(url, title),
		where: (path || name) && {},
		path,
		name,
		excerpt: { lang, innerHTML: quote(page) }, // Pagefind escapes texts and adds <mark> only
		places: places.map((place) => fill(ui.place, link(place.url, place.title))),
	})
}

// Without the title that is shown above it, with an ellipsis where a sentence is cut.
function quote({ meta: { title }, content = "", excerpt, plain_excerpt: plain }) {
	const marked = excerpt.replace(MARK, "$1<mark>$2</mark>$3")
	const text = plain.startsWith(`${title}. `) ? marked.slice(marked.indexOf(". ") + 1) : marked
	return [content.split(plain)[0], plain].map((side) => (END.test(side) ? "" : "…")).join(` ${text} `)
}

async function abroad({ others }, asked) {
	const sections = others.map(async ({ path, tag, name, dir }) => {
		const finder = await finderOf(new URL(path, bundle))
		const pages = await read(await finder.find(asked), FEW)
		const items = pages.filter(({ meta }) => !meta.language).map((page) => row(page, tag))
		const section = fill(ui.language, { name, items })
		section.lastElementChild.dir = dir
		return items.length && section
	})
	return (await Promise.allSettled(sections)).map(({ value }) => value).filter(Boolean)
}

function show({ facets, found, status = "", rows = [], more, foreign = [], recent = [] }) {
	facets?.show(found)
	ui.list.replaceChildren(...rows)
	ui.abroad.replaceChildren(...foreign)
	ui.recent.replaceChildren(...recent)
	ui.more.hidden = !more
	ui.results.dataset.query = query
	ui.status.textContent = status
}

const remembered = () => [__md_get(past) ?? []].flat()
const recent = (query) => fill(ui.once, { again: { textContent: query, onclick: () => go(query) } })

function go(query) {
	ui.input.value = query
	ui.input.focus()
	search()
}

ui.input.oninput = () => search(PAUSE)
ui.clear.onclick = () => {
	__md_set(past, [])
	go("")
}
ui.more.onclick = async () => {
	const { length } = ui.list.children
	await search(0, length + PAGE)
	ui.list.children[length]?.querySelector("a").focus()
}
ui.input.form.onsubmit = (event) => {
	event.preventDefault()
	ui.results.querySelector("a")?.click()
}
dialog.onclick = ({ target }) => {
	if (target === dialog) dialog.close()
	if (query && target.closest("a")) __md_set(past, [...new Set([query, ...remembered()])].slice(0, KEPT))
}
dialog.onkeydown = (event) => {
	const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
	if (!step) return
	event.preventDefault()
	const stops = [ui.input, ...ui.results.querySelectorAll("a, button")].filter((one) => one.checkVisibility())
	stops.at((stops.indexOf(document.activeElement) + step) % stops.length).focus()
}
