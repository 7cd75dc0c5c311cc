const SHOWN = 2000 // milliseconds of a confirmation

// A button that copies for each block of code, and focus for what scrolls sideways.
const { translations } = JSON.parse(document.getElementById("__config").textContent)
const blocks = document.querySelectorAll("article pre > code")
const boxes = document.getElementsByClassName("md-typeset__scrollwrap") // live: Material makes them later

function addButton(block) {
	const button = document.createElement("button")
	const say = (what) => (button.textContent = translations[`clipboard.${what}`])
	button.className = "hx-copy"
	button.onclick = async () => {
		await navigator.clipboard.writeText(block.textContent)
		say("copied")
		setTimeout(say, SHOWN, "copy")
	}
	say("copy")
	block.after(button)
}

function makeScrollable() {
	for (const box of [...boxes, ...blocks])
		box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1
}

if (navigator.clipboard) blocks.forEach(addButton)
for (const event of ["load", "resize"]) addEventListener(event, makeScrollable)
