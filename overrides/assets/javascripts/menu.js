/** The drawer of small screens, for those who use a keyboard. */
export function startMenu() {
  const button = document.querySelector(".hx-menu")
  const toggle = document.getElementById("__drawer")
  if (!button || !toggle) return
  const reflect = () => button.setAttribute("aria-expanded", String(toggle.checked))
  const set = (open) => {
    if (toggle.checked !== open) toggle.click()
  }
  toggle.addEventListener("change", reflect)
  button.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return
    event.preventDefault()
    set(!toggle.checked)
  })
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !toggle.checked) return
    set(false)
    button.focus()
  })
  reflect()
}
