import { startCode } from "./code.js"
import { startLanguages } from "./languages.js"
import { startMenu } from "./menu.js"
import { startSearch } from "./search.js"
import { startTerms } from "./terms.js"

startMenu()
startLanguages()
startSearch()
startCode()
startTerms()
