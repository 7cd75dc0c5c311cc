const EYE = 120 // pixels down to what is read

// The language switcher keeps the reader's place and choice.
const menu = document.querySelector("[data-hx-languages]")
addEventListener("click", ({ target }) => {
	if (!menu.contains(target)) menu.open = false
	const link = target.closest("a[data-hx-tag]")
	if (!link) return
	link.hash = currentPlace()
	__md_set("__language", link.dataset.hxTag)
})
menu.addEventListener("focusout", ({ relatedTarget }) => {
	if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false
})
menu.onkeydown = ({ key }) => {
	if (key !== "Escape" || !menu.open) return
	menu.open = false
	menu.firstElementChild.focus()
}

// The ids of headings are the same in every language.
function currentPlace() {
	const named = document.querySelector("article :target")
	const { top, bottom } = named?.getBoundingClientRect() ?? {}
	if (bottom > 0 && top < innerHeight) return named.id
	const headings = [...document.querySelectorAll("article :is(h2, h3, h4, h5, h6)[id]")]
	return headings.findLast((one) => one.getBoundingClientRect().top < EYE)?.id ?? ""
}
