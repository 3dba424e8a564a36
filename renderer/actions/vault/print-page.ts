/** Prints what the page shows for paper. */
export { printPage } from '../../platform/page.ts'
