// The drawer of small screens, also by keyboard.
const button = document.querySelector(".hx-menu")
const toggle = document.getElementById("__drawer")
const reflect = () => (button.ariaExpanded = toggle.checked)

button.onclick = () => toggle.click()
toggle.addEventListener("change", reflect)
addEventListener("keydown", ({ key }) => {
	if (key !== "Escape" || !toggle.checked) return
	toggle.click()
	button.focus()
})
reflect()
