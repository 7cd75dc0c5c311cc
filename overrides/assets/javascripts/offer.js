// Offers the page in the reader's chosen language, or else the browser's.
const box = document.querySelector("[data-hx-offer]")
if (box && !/bot|crawl|spider/i.test(navigator.userAgent)) offer(box.dataset.hxOffer, [...box.children])

function offer(own, templates) {
	if (document.referrer.startsWith(location.origin)) return // only to those who arrive
	const wanted = [__md_get("__language"), ...navigator.languages]
	const best = bestOf(wanted, [own, ...templates.map(({ lang }) => lang)])
	if (!best || best === own || __md_get("__declined") === best) return
	box.append(templates.find(({ lang }) => lang === best).content)
	box.querySelector("button").onclick = () => {
		__md_set("__declined", best)
		box.remove()
	}
}

// The first on offer in the same script, in the same region if it can be.
function bestOf(wanted, offered) {
	for (const [family, region] of wanted.map(parse)) {
		const near = offered.filter((tag) => parse(tag)[0] === family)
		if (near.length) return near.find((tag) => parse(tag)[1] === region) ?? near[0]
	}
}

function parse(tag) {
	try {
		const { language, script, region } = new Intl.Locale(tag).maximize()
		return [`${language}-${script}`, region]
	} catch {
		return []
	}
}
