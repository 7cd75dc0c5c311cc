/** The drawer of small screens, as a button that keyboards and screen readers know. */
export function startMenu() {
  const button = document.querySelector(".hx-menu")
  const toggle = document.getElementById("__drawer")
  if (!button || !toggle) return
  const reflect = () => button.setAttribute("aria-expanded", String(toggle.checked))
  button.addEventListener("click", () => toggle.click())
  toggle.addEventListener("change", reflect)
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    toggle.click()
    button.focus()
  })
  reflect()
}
