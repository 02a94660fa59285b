/** Names a new annotation, as no other one anywhere is named. */
export function newAnnotationId(): string {
  return `urn:uuid:${crypto.randomUUID()}`;
}
