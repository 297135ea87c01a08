/**
 * Declares a picture as the browser drew it, reduced to what is visible: shapes, text, and the nodes they belong to.
 *
 * Mermaid's SVG contains a style sheet, inline styles and HTML, which a strict
 * Content-Security-Policy does not allow on a page. Only what is visible is kept, as
 * plain SVG attributes.
 */

/** The visible style of a shape or a text; colours as the browser computes them. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray: string;
  readonly opacity: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: string;
  readonly textAnchor: string;
  readonly dominantBaseline: string;
}

export type Drawn =
  | {
      readonly kind: 'group';
      readonly tag: 'g' | 'defs' | 'marker';
      readonly attributes: Readonly<Record<string, string>>;
      /** The id of the node that this group draws. */
      readonly node?: string;
      readonly children: readonly Drawn[];
    }
  | {
      readonly kind: 'shape';
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly paint: Paint;
    }
  | {
      readonly kind: 'text';
      readonly attributes: Readonly<Record<string, string>>;
      readonly paint: Paint;
      readonly runs: readonly {
        readonly attributes: Readonly<Record<string, string>>;
        readonly text: string;
      }[];
    };

/** A whole picture; the numbers are the viewBox. */
export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly children: readonly Drawn[];
}
