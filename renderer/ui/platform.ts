// The kind of computer, as far as keys differ.
export const IS_MAC = navigator.platform.startsWith('Mac')
