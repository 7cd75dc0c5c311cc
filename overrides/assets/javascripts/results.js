const HEADINGS = 3 // places shown below a page

/** One page that was found: its title, an excerpt, and the sections that hold the words. */
export function resultItem(page) {
  const item = document.createElement("li")
  item.className = "hx-result"
  item.append(link(page.url, page.meta.title, page.meta.language, "hx-result__title"))
  item.append(excerpt(page))
  const sections = page.sub_results.filter((section) => section.url !== page.url && section.title !== page.meta.title).slice(0, HEADINGS)
  if (sections.length) {
    const list = document.createElement("ul")
    list.className = "hx-result__sections"
    for (const section of sections) {
      const place = document.createElement("li")
      place.append(link(section.url, section.title, page.meta.language, ""))
      list.append(place)
    }
    item.append(list)
  }
  return item
}

function link(url, text, language, name) {
  const anchor = document.createElement("a")
  const title = document.createElement("bdi")
  anchor.href = url
  anchor.className = name
  title.textContent = text
  if (language) title.lang = language
  anchor.append(title)
  return anchor
}

/** The words around the match; Pagefind escapes the page's text and adds <mark> only. */
function excerpt(page) {
  const paragraph = document.createElement("p")
  paragraph.className = "hx-result__excerpt"
  paragraph.dir = "auto"
  if (page.meta.language) paragraph.lang = page.meta.language
  paragraph.innerHTML = page.excerpt
  return paragraph
}
