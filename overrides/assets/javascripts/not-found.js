// Shows the 404 page of the language that the address asks for; the server has one for all.
(() => {
  const { base, locales } = document.currentScript.dataset
  const root = new URL(base.replace(/\/*$/, "/"), location)
  const locale = locales.split(" ").find((one) => one && location.pathname.startsWith(`${root.pathname}${one}/`))
  if (!locale) return
  const page = new URL(`${locale}/404.html`, root)
  document.documentElement.hidden = true
  fetch(page)
    .then((response) => (response.ok ? response.text() : Promise.reject(response.status)))
    .then((html) => {
      document.open()
      document.write(html)
      document.close()
    })
    .catch(() => {
      document.documentElement.hidden = false
    })
})()
