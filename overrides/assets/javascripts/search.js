import { partsOf } from "./parts.js"

// Opens search by button, `/` or Ctrl+K, and loads it then.
const dialog = document.getElementById("hx-search")
const { input, status } = partsOf(dialog)
status.textContent = "" // where no modules run, it says so

function open() {
	if (!dialog.open) dialog.showModal()
	input.select()
	import("./dialog.js").then(({ search }) => search()).catch(() => (status.textContent = dialog.dataset.failed))
}

for (const button of document.querySelectorAll("[data-hx-search-open]")) button.onclick = open
addEventListener("keydown", (event) => {
	const { key, target, ctrlKey, metaKey, altKey } = event
	const asked = ctrlKey || metaKey ? key.toLowerCase() === "k" : key === "/" && !altKey && !target.matches(":read-write, textarea, select")
	if (!asked) return
	event.preventDefault()
	open()
})
