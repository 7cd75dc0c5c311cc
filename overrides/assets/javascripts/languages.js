const OFFSET = 120 // pixels below the top of the window where a reader's eye is

/** The switcher: keeps the reader's place, closes on Escape and on a click elsewhere. */
export function startLanguages() {
  const menu = document.querySelector("[data-hx-languages]")
  if (!menu) return
  menu.addEventListener("click", (event) => {
    const link = event.target.closest("a")
    if (link) link.hash = currentHeading()
  })
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false
  })
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return
    menu.open = false
    menu.querySelector("summary").focus()
  })
  menu.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false
  })
}

/** The id of the heading that is being read; ids are the same in every language. */
function currentHeading() {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (named && isVisible(named)) return named.id
  const headings = document.querySelectorAll("article :is(h2, h3, h4, h5, h6)[id]")
  const passed = [...headings].filter((heading) => heading.getBoundingClientRect().top < OFFSET)
  return passed.length ? passed.at(-1).id : ""
}

function isVisible(element) {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < innerHeight
}
