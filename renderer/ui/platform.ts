// What kind of computer the window runs on, as far as keys differ.
export const IS_MAC = navigator.platform.startsWith('Mac')
