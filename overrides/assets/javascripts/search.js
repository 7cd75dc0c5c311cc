import { resultItem } from "./results.js"

const PAGE = 8 // results shown at once
const PAUSE = 120 // milliseconds after a key before a search starts

/** The search dialog, over the index of the reader's language. */
export function startSearch() {
  const dialog = document.getElementById("hx-search")
  if (dialog) new Search(dialog)
}

class Search {
  constructor(dialog) {
    this.dialog = dialog
    this.input = dialog.querySelector("input")
    this.list = dialog.querySelector("[data-hx-results]")
    this.status = dialog.querySelector("[data-hx-status]")
    const { text, counts } = JSON.parse(dialog.querySelector("[data-hx-strings]").textContent)
    this.text = text
    this.counts = counts
    this.plural = new Intl.PluralRules(dialog.dataset.tag)
    this.number = new Intl.NumberFormat(dialog.dataset.tag, { numberingSystem: "latn" })
    this.turn = 0
    this.listen()
  }

  listen() {
    for (const button of document.querySelectorAll("[data-hx-search-open]"))
      button.addEventListener("click", () => this.open())
    document.addEventListener("keydown", (event) => this.shortcut(event))
    this.input.addEventListener("input", () => this.search())
    this.dialog.addEventListener("keydown", (event) => this.move(event))
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) this.dialog.close()
    })
    this.dialog.querySelector("form").addEventListener("submit", (event) => {
      if (event.submitter?.value === "close" && document.activeElement !== this.input) return
      event.preventDefault()
      this.links()[0]?.click()
    })
  }

  open() {
    if (this.dialog.open) return
    this.dialog.showModal()
    this.input.select()
    this.load()
  }

  load() {
    this.bundle ??= new URL(this.dialog.dataset.bundle, document.baseURI)
    this.engine ??= import(new URL("pagefind.js", this.bundle)).then(async (engine) => {
      await engine.options({ baseUrl: new URL("../", this.bundle).pathname, excerptLength: 24 })
      return engine
    })
    return this.engine
  }

  shortcut(event) {
    const typing = event.target.closest("input, textarea, select, [contenteditable]")
    const slash = event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey
    const control = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)
    if (!slash && !control) return
    event.preventDefault()
    this.open()
  }

  async search() {
    const turn = ++this.turn
    const query = this.input.value.trim()
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    if (turn !== this.turn) return
    if (!query) return this.show([], "")
    this.status.textContent = this.text.loading
    try {
      const found = (await (await this.load()).search(query)).results
      if (turn === this.turn) await this.reveal(found, 0, turn)
    } catch {
      this.engine = undefined
      this.show([], this.text.failed)
    }
  }

  async reveal(found, start, turn) {
    const pages = await Promise.all(found.slice(start, start + PAGE).map((one) => one.data()))
    if (turn !== this.turn) return
    const items = pages.map((page) => resultItem(page))
    if (start) this.list.querySelector("[data-hx-more]")?.remove()
    this.show(items, this.count(found.length), start > 0)
    if (found.length > start + PAGE) this.list.append(this.more(found, start + PAGE, turn))
    if (start) items[0].querySelector("a").focus()
  }

  more(found, start, turn) {
    const item = document.createElement("li")
    const button = document.createElement("button")
    item.dataset.hxMore = ""
    button.type = "button"
    button.className = "hx-search__more"
    button.textContent = this.text.more
    button.addEventListener("click", () => this.reveal(found, start, turn))
    item.append(button)
    return item
  }

  show(items, status, keep = false) {
    if (keep) this.list.append(...items)
    else this.list.replaceChildren(...items)
    this.status.textContent = status
  }

  count(number) {
    if (!number) return this.text.none
    const form = this.counts[this.plural.select(number)] ?? this.counts.other
    return form.replace("%(num)d", this.number.format(number))
  }

  links() {
    return [...this.list.querySelectorAll("a, button")]
  }

  move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    const stops = [this.input, ...this.links()]
    const place = stops.indexOf(document.activeElement)
    const next = stops[(place + step + stops.length) % stops.length]
    event.preventDefault()
    next.focus()
    next.scrollIntoView({ block: "nearest" })
  }
}
