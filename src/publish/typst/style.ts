/**
 * How a sheet looks on paper: Typst definitions for the parts that `to-typst` names. The fonts come
 * with the compiler; a name in an alphabet they lack is set in a font of the machine.
 */
export const STYLE = `
#let ink = rgb("#1b1f24")
#let soft = rgb("#545d68")
// Differentials are slanted, as in the prompts.
#let dif = math.italic("d")
#let hair = rgb("#c9ced5")
#let accent = rgb("#1f4e79")
#let second = rgb("#a8460e")
#let wash = rgb("#f2f5f9")

#set page(paper: "a4", margin: (x: 2.3cm, top: 2cm, bottom: 2.2cm))
#set text(font: "New Computer Modern", size: 10.5pt, fill: ink)
#set par(leading: 0.62em, spacing: 0.95em, justify: false)
#set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.95em)
#set list(indent: 0.3em, body-indent: 0.6em)
#show math.equation: set text(font: "New Computer Modern Math")
#show math.equation.where(block: true): set block(above: 0.9em, below: 0.95em)
#show math.equation.where(block: true): set par(leading: 0.9em)
#show math.equation.where(block: true): set block(breakable: true)
#show heading: set block(above: 1.4em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 18pt, weight: "regular")
#show heading.where(level: 2): set text(size: 11.5pt, weight: "bold", fill: accent)
#show heading.where(level: 3): set text(size: 10.5pt, weight: "bold")
#show heading.where(level: 4): set text(size: 10.5pt, weight: "regular", style: "italic")
#show link: set text(fill: accent)
#show raw: set text(font: "DejaVu Sans Mono", size: 8.5pt)

#let marks(pattern) = n => text(fill: accent, weight: "bold", numbering(pattern, n))

// A line as high as the fractions in it.
#let tall(body) = { set text(top-edge: "bounds", bottom-edge: "bounds"); body }
#let meta(body) = text(size: 9pt, fill: soft, body)
#let points(body) = text(size: 9pt, fill: soft, body)
#let leading(body) = block(sticky: true, width: 100%, body)
#let note(body) = text(fill: soft, body)
#let answer(body) = block(
  width: 100%, fill: wash, stroke: (left: 2.2pt + accent), inset: (x: 10pt, y: 8pt),
  above: 1em, below: 1.1em, body,
)

#let qr-source = state("qr", none)

#let sheet(name: none, code: none, qr: none, body) = {
  set page(footer: context {
    set text(size: 8.5pt, fill: soft)
    if name == none { align(center, counter(page).display()) } else {
      grid(columns: (1fr, auto, 1fr), [#name], [#text(font: "DejaVu Sans Mono", size: 8.5pt, code)],
        align(right, counter(page).display()))
    }
  })
  counter(page).update(1)
  qr-source.update(qr)
  body
}

#let masthead(body) = {
  context {
    let qr = qr-source.get()
    grid(
      columns: (1fr, auto), column-gutter: 16pt, align: (left + top, right + top),
      { set block(spacing: 0.75em); show heading: set block(above: 0pt, below: 0.55em); body },
      if qr != none { image(bytes(qr), format: "svg", width: 2cm) },
    )
  }
  line(length: 100%, stroke: 1.2pt + accent)
  v(0.3em)
}

#let titled(title, earned) = block(below: 0.9em, above: 0pt, sticky: true, width: 100%, grid(
  columns: (1fr, auto), align: (left + bottom, right + bottom),
  { show heading: set block(above: 0pt, below: 0pt); heading(level: 2, title) }, points(earned),
))

// Together on one page, unless it is longer than one.
#let exercise(title, earned, body) = v(2.3em, weak: true) + layout(size => {
  let whole = { titled(title, earned); body }
  let tall = measure(block(width: size.width, whole)).height > size.height * 0.95
  block(breakable: tall, above: 0pt, below: 0pt, width: 100%, whole)
})
#let keyed-exercise(title, earned, body) = { v(1.5em, weak: true); titled(title, earned); body }
#let solution(body) = body
#let quotation(body) = block(inset: (left: 10pt), stroke: (left: 2pt + hair), body)

#let fold(summary, body) = block(
  inset: (left: 10pt, y: 2pt), stroke: (left: 1.2pt + hair), above: 0.9em, below: 0.9em, {
    set text(size: 9.5pt)
    block(sticky: true, below: 0.7em, text(fill: accent, size: 9pt, summary))
    body
  },
)

#let blanks(..fields) = block(above: 1.3em, below: 0.6em, width: 100%, {
  let all = fields.pos()
  grid(
    columns: all.map(field => field.width * 1fr), column-gutter: 18pt,
    ..all.map(field => grid(
      columns: (auto, 1fr), column-gutter: 6pt, align: bottom,
      field.label, line(length: 100%, stroke: 0.5pt + ink),
    )),
  )
})

#let cells(label, rows, columns) = block(above: 1.3em, below: 0.6em, breakable: false, grid(
  columns: 4, column-gutter: 5pt, align: horizon,
  label,
  rect(width: 4pt, height: rows * 27pt + 4pt, stroke: (left: 0.8pt + ink, top: 0.8pt + ink, bottom: 0.8pt + ink)),
  grid(
    columns: (62pt,) * columns, rows: (24pt,) * rows, gutter: 3pt,
    ..range(rows * columns).map(_ => rect(width: 100%, height: 100%, stroke: 0.5pt + soft, radius: 2pt)),
  ),
  rect(width: 4pt, height: rows * 27pt + 4pt, stroke: (right: 0.8pt + ink, top: 0.8pt + ink, bottom: 0.8pt + ink)),
))

#let sheet-table(sides, head, cells) = align(center, block(breakable: false, above: 1.1em, below: 1.2em, table(
  columns: sides.len(), align: (column, row) => sides.at(column) + horizon, stroke: none,
  inset: (x: 9pt, y: 5pt),
  table.hline(stroke: 0.9pt), table.header(..head.map(strong)), table.hline(stroke: 0.5pt),
  ..cells, table.hline(stroke: 0.9pt),
)))

#let picture(alt: "", body) = block(breakable: false, width: 100%, above: 1.1em, below: 1.2em, align(center, body))
// A label in a room wide enough never to be broken; across and up say what share of the room is before it.
#let label-at(x, y, across, up, where, size: 10pt, tone: ink, halo: false, body) = place(
  top + left, dx: x - across * 400pt, dy: y - up * 100pt, box(width: 400pt, height: 100pt, align(where, box(
    fill: if halo { white.transparentize(20%) }, outset: if halo { 1pt } else { 0pt },
    text(size: size, fill: tone, body),
  ))),
)
`;
