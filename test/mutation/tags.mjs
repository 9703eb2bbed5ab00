/**
 * The mutants that are left out: a string literal that labels a `case` or is compared by `===`. In
 * these folders each is the tag of a closed union or the name of a function, and the compiler
 * refuses a comparison with any other text.
 */
export const tags = {
  shouldIgnore(path) {
    if (!path.isStringLiteral()) return undefined;
    const { parent, key } = path;
    const compared =
      (parent.type === 'SwitchCase' && key === 'test') ||
      (parent.type === 'BinaryExpression' && /^[!=]==$/.test(parent.operator));
    return compared ? 'the compiler refuses another text' : undefined;
  },
};
