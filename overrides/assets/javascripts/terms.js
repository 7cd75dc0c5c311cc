const AWAY = 250 // milliseconds from a term to its definition

const byMouse = (action) => ({ pointerType }) => pointerType === "mouse" && action()

// Definitions of terms, by pointer, focus or the first tap.
for (const link of document.querySelectorAll(".hx-term")) {
	const note = document.getElementById(link.getAttribute("aria-describedby"))
	const isShown = () => note.matches(":popover-open")
	let leaving, tapped
	const show = () => {
		clearTimeout(leaving)
		if (!isShown()) note.showPopover({ source: link })
	}
	const leave = () => {
		leaving = setTimeout(() => document.activeElement === link || note.hidePopover(), AWAY)
	}
	for (const element of [link, note]) {
		element.onpointerenter = byMouse(show)
		element.onpointerleave = byMouse(leave)
	}
	link.onpointerdown = ({ pointerType }) => {
		tapped = pointerType !== "mouse" && !isShown()
	}
	link.onclick = (event) => {
		if (tapped) event.preventDefault()
		tapped = false
		show()
	}
	link.onfocus = show
	link.onblur = () => note.hidePopover()
}
