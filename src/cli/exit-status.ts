/** What a command ends with. */
export const EXIT = { done: 0, content: 1, usage: 2, bug: 70 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
