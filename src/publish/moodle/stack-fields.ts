/** A part of a STACK question as XML: its field and its potential response tree. */
import { element, type Xml } from '../xml.ts';
import { htmlField, number, textField } from './moodle-html.ts';
import { type StackNode, type StackPart, ZERO } from './stack-part.ts';

const BOX = 25;

export function stackInput({ input: name, field: { type, model, allowed } }: StackPart): Xml {
  const isTyped = type === 'algebraic' || type === 'matrix';
  const yes = (held: boolean): string => (held ? '1' : '0');
  return element(
    'input',
    {},
    element('name', {}, name),
    element('type', {}, type),
    element('tans', {}, model),
    element('boxsize', {}, `${BOX}`),
    element('strictsyntax', {}, '1'),
    // Stars may be left out where that is plain: 2x, 3(x+1).
    element('insertstars', {}, yes(isTyped)),
    element('syntaxhint', {}),
    element('syntaxattribute', {}, '0'),
    element('forbidwords', {}, isTyped ? 'diff, int' : ''),
    element('allowwords', {}, allowed.join(', ')),
    element('forbidfloat', {}, '0'),
    element('requirelowestterms', {}, '0'),
    element('checkanswertype', {}, yes(isTyped)),
    element('mustverify', {}, yes(isTyped)),
    element('showvalidation', {}, yes(isTyped)),
    element('options', {}),
  );
}

export const stackTree = (part: StackPart): Xml =>
  element(
    'prt',
    {},
    element('name', {}, part.tree),
    element('value', {}, number(part.share, 7)),
    element('autosimplify', {}, '1'),
    element('feedbackstyle', {}, '1'),
    textField('feedbackvariables', part.before),
    ...part.nodes.map((node, index) => nodeXml(part, node, index)),
  );

/** Answer notes count from 1, as STACK's editor does. */
function nodeXml({ tree, nodes }: StackPart, node: StackNode, index: number): Xml {
  const next = index + 1 < nodes.length ? `${index + 1}` : '-1';
  return element(
    'node',
    {},
    element('name', {}, `${index}`),
    element('description', {}, node.told.slice(0, 250)),
    element('answertest', {}, 'AlgEquiv'),
    element('sans', {}, node.student),
    element('tans', {}, node.teacher),
    element('testoptions', {}),
    element('quiet', {}, '1'),
    element('truescoremode', {}, '='),
    element('truescore', {}, node.score),
    element('truepenalty', {}),
    element('truenextnode', {}, '-1'),
    element('trueanswernote', {}, `${tree}-${index + 1}-T`),
    htmlField('truefeedback', node.feedback),
    element('falsescoremode', {}, '='),
    element('falsescore', {}, node.otherwise ?? ZERO),
    element('falsepenalty', {}),
    element('falsenextnode', {}, next),
    element('falseanswernote', {}, `${tree}-${index + 1}-F`),
    htmlField('falsefeedback', ''),
  );
}
