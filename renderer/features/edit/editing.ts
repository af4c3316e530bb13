export async function beginEditing(): Promise<void> {}
