// Opens the tabs that the reader chose (Material keeps them), or that the address names.
for (const name of [window.__md_get("__tabs")].flat().reverse())
	for (const label of document.querySelectorAll(".tabbed-labels > label"))
		if (label.innerText.trim() === name) label.control.checked = true
document.querySelector(`.tabbed-set > input[id="${CSS.escape(location.hash.slice(1))}"]`)?.click()
