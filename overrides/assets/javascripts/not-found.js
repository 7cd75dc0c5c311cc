// The one 404 page of a server leads to that of the language in the address, which stays.
{
	const { base, locales } = document.currentScript.dataset
	const { pathname, search, hash, origin } = location
	const root = new URL(base.replace(/\/*$/, "/"), location).pathname
	const locale = locales.split(" ").find((one) => one && pathname.startsWith(`${root}${one}/`))
	const page = `${root}${locale}/404.html`
	if (hash.startsWith(`#${root}`) && pathname.endsWith("/404.html")) history.replaceState(null, "", origin + hash.slice(1))
	else if (locale && pathname !== page) {
		document.documentElement.hidden = true
		location.replace(`${page}#${pathname}${search}${hash}`)
	}
}
