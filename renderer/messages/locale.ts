// The language of the interface, and the form of dates, numbers and lists in it: the one place that names it.
export const LOCALE = 'en-GB'
