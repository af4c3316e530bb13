// Since Chromium 150 (Electron 43) scrolling returns a promise; TypeScript's own declarations still say that it returns
// nothing, so an effect or a ref callback could return a promise to React as its clean-up. Both engines are in use: it
// may be either.
type Scrolled = undefined | Promise<unknown>

interface Element {
  scroll(options?: ScrollToOptions): Scrolled
  scroll(x: number, y: number): Scrolled
  scrollBy(options?: ScrollToOptions): Scrolled
  scrollBy(x: number, y: number): Scrolled
  scrollIntoView(arg?: boolean | ScrollIntoViewOptions): Scrolled
  scrollTo(options?: ScrollToOptions): Scrolled
  scrollTo(x: number, y: number): Scrolled
}

interface Window {
  scroll(options?: ScrollToOptions): Scrolled
  scroll(x: number, y: number): Scrolled
  scrollBy(options?: ScrollToOptions): Scrolled
  scrollBy(x: number, y: number): Scrolled
  scrollTo(options?: ScrollToOptions): Scrolled
  scrollTo(x: number, y: number): Scrolled
}
