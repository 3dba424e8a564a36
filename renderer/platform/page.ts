/** The page itself: reloading it drops everything it held in memory. */
export const reloadPage = (): void => window.location.reload()

export const printPage = (): void => window.print()
