import * as v from 'valibot';

/** Pinned cards, as both sides send them. */
export const pins = v.pipe(
  v.array(
    v.object({
      title: v.pipe(v.string(), v.maxLength(1000)),
      left: v.number(),
      top: v.number(),
      parts: v.pipe(
        v.array(
          v.variant('kind', [
            v.object({
              kind: v.picklist(['entry', 'thing']),
              textOffset: v.pipe(v.number(), v.integer(), v.minValue(0)),
              quote: v.pipe(v.string(), v.maxLength(1000)),
            }),
            v.object({ kind: v.literal('missing'), number: v.nullable(v.number()), names: v.nullable(v.string()) }),
          ]),
        ),
        v.maxLength(1000),
      ),
    }),
  ),
  v.maxLength(100),
);
