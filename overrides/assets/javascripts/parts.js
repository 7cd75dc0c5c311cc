// What several modules need.
export const partsOf = (box) =>
	Object.fromEntries([...box.querySelectorAll("[data-hx]")].map((part) => [part.dataset.hx, part]))

// Parts of a copied template get properties, or texts and children, or go.
export function fill(template, values) {
	const made = template.content.firstElementChild.cloneNode(true)
	for (const [name, part] of Object.entries(partsOf(made))) {
		const value = values[name]
		if (value?.constructor === Object) Object.assign(part, value)
		else if (value?.length) part.append(...[value].flat())
		else part.remove()
	}
	return made
}

export function speaker(tag) {
	const rules = new Intl.PluralRules(tag)
	const say = (text, values) => text.replace(/%\((\w+)\)[ds]/g, (_, name) => values[name].toLocaleString(tag))
	say.count = (forms, num, values) => say(forms[rules.select(num)] ?? forms.other, { num, ...values })
	return say
}
