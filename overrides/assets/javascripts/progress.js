const VERSION = 1

// Runs of a playbook, for all languages; without storage they last as long as the page.
export function openRuns(playbook, changed) {
	const place = `${__md_scope.pathname}hexapla.${playbook}`
	const store = { kept: true, runs: [], open: "" }
	const attempt = (action) => {
		try {
			if (store.kept) action()
		} catch {
			store.kept = false
		}
	}
	const read = () => {
		const stored = localStorage.getItem(place)
		const found = parse(stored)
		if (!found) localStorage.setItem(`${place}.damaged`, stored)
		Object.assign(store, found ?? { runs: [] })
	}
	const write = () => localStorage.setItem(place, JSON.stringify({ ...store, version: VERSION }))
	store.run = () => store.runs.find(({ id }) => id === store.open) ?? store.runs.at(-1)
	store.change = (edit) => {
		attempt(read)
		edit(store.run() ?? {})
		attempt(write)
		changed()
	}
	addEventListener("storage", () => {
		attempt(read)
		changed()
	})
	attempt(read)
	return store
}

function parse(stored) {
	try {
		const { version, runs, open } = JSON.parse(stored) ?? { version: VERSION, runs: [] }
		if (version === VERSION && runs.every(isRun)) return { runs, open }
	} catch {}
}

function isRun({ id, name, day, steps, done }) {
	const texts = [id, name, day, ...steps, ...done.flatMap(({ step, text }) => [step, text])]
	return texts.every((text) => text.trim) && [day, ...done.map(({ time }) => time)].every(Date.parse)
}

// This moment in ISO 8601, with its offset from UTC.
export function stamp() {
	const now = new Date()
	const [, hours, minutes] = /GMT(...)(..)/.exec(now)
	return `${now.toLocaleString("sv").replace(" ", "T")}${hours}:${minutes}` // Swedes write dates as ISO does
}
