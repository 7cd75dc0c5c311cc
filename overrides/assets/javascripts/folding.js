// The letters that search compares, as in src/hexapla/site/folding.py.
const MARKS = "\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
const UNSEEN = "\u00ad\u0640\u061c\u066c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff"
const DROPPED = new RegExp(`[${MARKS}${UNSEEN}]`, "g")
const LETTERS = { ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", "٪": "%", "٫": ".", "’": "'", ʼ: "'", ø: "o", ł: "l", đ: "d", ı: "i", ß: "ss", œ: "oe", æ: "ae" }
const APOSTROPHE = /([\p{L}\p{N}]+)'([\p{L}\p{N}]+)/gu
const ENDINGS = /^([stdm]|re|ve|ll)$/
const ARTICLE = /(?<![\p{L}\p{N}])(?:[وف]?(?:[بك]?ال|لل)(?=[\p{L}\p{N}]{3}))+/gu
const CLITIC = /(?<![\p{L}\p{N}])(?:[وف][بكل]?|[بكل])(?=[\p{L}\p{N}]{3})/gu

export function fold(text) {
	return text
		.toLowerCase()
		.normalize("NFKD")
		.replace(DROPPED, "")
		.normalize("NFC")
		.replace(/[^\x00-\x7f]/gu, (char) => LETTERS[char] ?? char)
		.replace(/[٠-٩۰-۹]/g, (digit) => digit.charCodeAt() & 15)
		.replace(APOSTROPHE, (_, first, second) => (ENDINGS.test(second) ? first : second))
		.replace(ARTICLE, "")
}

// Arabic may write these before a word.
export const withoutClitics = (text) => text.replace(CLITIC, "")
