/** Whether two plain values say the same. Bytes and maps are looked into; what else is no plain object is compared by identity. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const kind = Object.getPrototypeOf(one);
  if (kind !== Object.getPrototypeOf(other)) return false;
  if (Array.isArray(one) || one instanceof Uint8Array) return areListsAlike(one, other as ArrayLike<unknown>);
  if (one instanceof Map) return areListsAlike([...one], [...(other as typeof one)]);
  return kind === Object.prototype && areObjectsAlike(one, other);
}

function areListsAlike(one: ArrayLike<unknown>, other: ArrayLike<unknown>): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (!isAlike(one[index], other[index])) return false;
  return true;
}

function areObjectsAlike(one: object, other: object): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  return names.every(
    (name) => name in other && isAlike(one[name as keyof object], other[name as keyof object]),
  );
}
