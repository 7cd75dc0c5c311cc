import { fill } from "./parts.js"

// Buttons that narrow what was found.
export async function openFacets(ui, finder, changed) {
	const isOn = ({ chip }) => chip.ariaPressed === "true"
	const chips = await Promise.all(Object.entries(finder.labels).flatMap(([name, labels]) =>
		Object.entries(labels).map(async ([value, label]) => {
			const ids = new Set((await finder.all({ [name]: value })).map(({ id }) => id))
			const one = { name, chip: fill(ui.chip, { label }), has: ({ id }) => ids.has(id) }
			one.chip.onclick = () => {
				one.chip.ariaPressed = !isOn(one)
				changed()
			}
			return one
		}),
	))
	for (const { name, chip } of chips) ui[name].append(chip)
	ui.reset.onclick = () => {
		for (const { chip } of chips) chip.ariaPressed = false
		changed()
		ui.kind.firstElementChild.focus()
	}

	function passing(pages, spared) {
		const chosen = chips.filter((one) => isOn(one) && one.name !== spared)
		const groups = Object.values(Object.groupBy(chosen, ({ name }) => name))
		return pages.filter((page) => groups.every((group) => group.some(({ has }) => has(page))))
	}

	function show(pages) {
		for (const one of chips) one.chip.hidden = !isOn(one) && !passing(pages, one.name).some(one.has)
	}

	return { any: () => chips.some(isOn), passing, show }
}
