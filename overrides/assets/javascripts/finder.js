import { fold, withoutClitics } from "./folding.js"

const READINGS = 8 // of a query, by other names
const WORDS = 10 // looked up one by one
const ENOUGH = 0.5 // of the weight of a query's words

// What is found in a language: Pagefind's index, and words that mean the same.
export async function openFinder(bundle) {
	const [engine, words] = await Promise.all([
		import(new URL("pagefind.js", bundle)),
		fetch(new URL("words.json", bundle), { cache: "no-cache" }).then((answer) => answer.json()),
	])
	const options = { excerptLength: 24, ranking: { metaWeights: { title: 20 } }, noWorker: true }
	await engine.options({ baseUrl: new URL("../", bundle).pathname, ...options })
	const terms = words.terms.map(([key, ...names]) => ({ key, names: names.map(split) }))
	const all = async (filters, text = null) => (await engine.search(text, { filters })).results

	async function find(query) {
		const best = {}
		for (const reading of readings(query)) {
			const pages = await all({}, reading)
			if (!pages.length || !(await means(reading, pages[0]))) continue
			for (const page of pages) if (!(best[page.id]?.score >= page.score)) best[page.id] = page
		}
		return sorted(best)
	}

	function readings(query) {
		if (query.includes('"')) return [fold(query)]
		const words = split(query)
		if (!words.length) return []
		const found = [words.join(" ")]
		for (const { names } of terms)
			for (const name of names) {
				const place = within(words, name)
				if (place >= 0) found.push(...names.map((other) => words.toSpliced(place, name.length, ...other).join(" ")))
			}
		return [...[...new Set(found)].slice(0, READINGS), withoutClitics(found[0])]
	}

	async function some(query, size) {
		const words = [...new Set(split(query))].slice(0, WORDS)
		const best = {}
		let total = 0
		for (const word of words) {
			const pages = await find(word)
			const weight = Math.log(1 + size / pages.length)
			if (pages.length) total += weight
			for (const page of pages) {
				const sum = (best[page.id] ??= { ...page, score: 0, weight: 0 })
				sum.weight += weight
				sum.score += (weight * (1 + (3 * page.score) / pages[0].score)) / 4
			}
		}
		return sorted(best).filter((page) => words.length > 1 && page.weight >= total * ENOUGH)
	}

	async function definition(query) {
		const words = split(query)
		const isAll = (name) => name.length === words.length && !within(words, name)
		const { key, names } = terms.find(({ key, names }) => key && names.some(isAll)) ?? {}
		const [page] = key ? await all({ kind: "glossary" }, names[0].join(" ")) : []
		const { url, meta, sub_results } = (await page?.data()) ?? {}
		const place = sub_results?.find((one) => one.url.endsWith(`#${key}`))
		return place && { ...place, page: url, words: names[0], sub_results: [], meta: { title: place.title, path: meta.title } }
	}

	return { ...words, all, find, some, definition }
}

// Pagefind finds `the` for `theatre` if it finds nothing else.
async function means(reading, page) {
	const { content, locations, meta } = await page.data()
	const all = content.split(/\s+/)
	const marked = split([...locations.map((place) => all[place]), meta.title].join(" "))
	return split(reading).every((word) => marked.some((mark) => akin(mark, word)))
}

// A form of a word begins with it, or has three letters in a row and half its length.
function akin(mark, word) {
	const rows = Array.from(word.slice(2), (_, place) => word.slice(place, place + 3))
	return mark.startsWith(word) || (mark.length * 2 >= word.length && rows.some((row) => mark.includes(row)))
}

export const isIn = (title, words) => within(split(title).map(withoutClitics), words.map(withoutClitics)) >= 0

export const split = (text) => fold(text).split(/[\s,;:!?.()"«»“”]+/).filter(Boolean)

const within = (words, name) =>
	words.findIndex((_, place) => name.every((word, offset) => same(words[place + offset] ?? "", word)))

// An ending of two letters makes no difference.
function same(one, other) {
	const [short, long] = one.length < other.length ? [one, other] : [other, one]
	return one === other || (short.length > 3 && long.length - short.length < 3 && long.startsWith(short))
}

const sorted = (best) => Object.values(best).sort((one, other) => other.score - one.score)
