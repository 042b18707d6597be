/** Waits for all, and then throws what the first that failed threw: nothing is still under way where others clear up. */
export async function settled(all: readonly Promise<unknown>[]): Promise<void> {
  for (const outcome of await Promise.allSettled(all)) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
