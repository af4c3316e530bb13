export function openFind(): void {}
