/**
 * Comparisons whose outcomes are kept on record, witness and account included: the traps, answers
 * under each policy, curves, abstract functions, and answers as students give them.
 */
import type { Curve } from '../../../src/equivalence/curve.ts';
import { DEFAULT_POLICY, type Policy } from '../../../src/equivalence/policy.ts';
import type { KeySpecification } from '../../../src/equivalence/prepare.ts';
import type { Expression } from '../../../src/expression/expression.ts';
import { formula, readScalar } from '../../../src/expression/read/read.ts';
import { TRAPS } from '../trap-table.ts';

export interface Comparison {
  readonly specification: KeySpecification;
  readonly answer: Expression;
}

const SEED = 'recorded';

const fromTraps = TRAPS.map(
  (trap): Comparison => ({
    specification: {
      key: formula(trap.key),
      variables: trap.variables ?? ['x'],
      seed: SEED,
      ...(trap.subject === undefined ? {} : { subject: formula(trap.subject) }),
      ...(trap.positive === undefined ? {} : { assumptions: { positive: trap.positive } }),
    },
    answer: formula(trap.answer),
  }),
);

/** The function a task differentiates, its derivative, and what students answer. */
const ANSWERS: readonly (readonly [subject: string, key: string, ...answers: string[]])[] = [
  ['sin(x^2)', '2*x*cos(x^2)', 'cos(2*x)', '2*x*cos(x)^2', '-2*x*cos(x^2)', '2*cos(x^2)*x+0*x'],
  ['ln(x^2+1)', '2*x/(x^2+1)', '1/(x^2+1)', '2/(x+1/x)', '2*x*(x^2+1)^(-1)', '2*x/x^2+1'],
  ['sqrt(1-x^2)', '-x/sqrt(1-x^2)', 'x/sqrt(1-x^2)', '-x*sqrt(1-x^2)/(1-x^2)', '-x/(1-x^2)'],
  ['e^(3*x)*x', 'e^(3*x)+3*x*e^(3*x)', 'e^(3*x)*(1+3*x)', 'e^(3*x)*(1+x)', '3*e^(3*x)'],
  ['ln(ln(x))', '1/(x*ln(x))', '1/ln(x)', '1/ln(x^x)', '1/(x*ln(abs(x)))'],
  ['arcsin(x/2)', '1/sqrt(4-x^2)', '1/(2*sqrt(1-x^2/4))', '1/(2*sqrt(1-x^2))', 'arccos(x/2)'],
  ['x^x', 'x^x*(ln(x)+1)', 'x*x^(x-1)', 'e^(x*ln(x))*(1+ln(x))', 'x^x*ln(x)'],
  ['abs(x^2-4)', '2*x*sign(x^2-4)', '2*x', '2*x*(x^2-4)/abs(x^2-4)', '2*abs(x)'],
  ['tan(x)', '1/cos(x)^2', '1+tan(x)^2', 'sec(x)^2', '1/cos(x^2)', '1/(1-sin(x)^2)'],
  ['a*e^(k*t)', 'a*k*e^(k*t)', 'k*a*exp(t*k)', 'a*e^(k*t)', 'a*k*e^(k*t)+c-c'],
  ['x^2*y^3', '2*x*y^3', '3*x^2*y^2', '2*x*y^3+y-y', '2*x*y^2'],
  ['(x^2+1)^10', '20*x*(x^2+1)^9', '10*(x^2+1)^9', '20*x*(1+x*x)^9', '20*x*(x^2+1)^10'],
  ['root(x,3)', '1/(3*root(x,3)^2)', '(1/3)*x^(-2/3)', '1/(3*x^(2/3))', '1/(3*sqrt(x))'],
  ['relu(x-1)', '(1+sign(x-1))/2', '1', '(x-1)/abs(x-1)/2+0.5', 'sign(relu(x-1))'],
];

const fromAnswers = ANSWERS.flatMap(([subject, key, ...answers]) =>
  answers.map(
    (answer): Comparison => ({
      specification: {
        key: formula(key),
        subject: formula(subject),
        variables: [],
        seed: SEED,
      },
      answer: formula(answer),
    }),
  ),
);

/** Equal, or nearly so, beyond what normal forms see: more digits and other regions decide. */
const CONFIRMED: readonly (readonly [key: string, ...answers: string[]])[] = [
  ['sqrt(3+2*sqrt(2))', '1+sqrt(2)', '2.4142135623'],
  ['sqrt(5+2*sqrt(6))', 'sqrt(2)+sqrt(3)'],
  ['root(2+sqrt(5),3)', '(1+sqrt(5))/2'],
  ['x*sqrt(3+2*sqrt(2))', 'x+x*sqrt(2)'],
  ['pi/4', 'arctan(1/2)+arctan(1/3)', 'arctan(1/2)+arctan(1/3)+10^(-80)'],
  ['relu(x)*relu(-x)', '0', '10^(-40)'],
  ['relu(x-3)*relu(2-x)', '0'],
  ['relu(x-2)*relu(3-x)', '0'],
  ['abs(abs(x)-1)', 'abs(x-1)*abs(x+1)/(abs(x)+1)'],
  ['relu(x)^2', 'x*relu(x)', 'relu(x)*abs(x)'],
  ['2*arctan(e^x)-pi/2', 'arcsin(tanh(x))', '2*arctan(tanh(x/2))', 'arcsin(tanh(x))+0*ln(x)'],
  ['arccos(x)', '2*arctan(sqrt((1-x)/(1+x)))'],
  ['arcsin(2*x*sqrt(1-x^2))', '2*arcsin(x)'],
  ['sqrt(x+2*sqrt(x-1))', 'sqrt(x-1)+1'],
  ['sqrt(x-2*sqrt(x-1))', 'abs(sqrt(x-1)-1)', 'sqrt(x-1)-1'],
  [
    'x',
    'x+10^(-30)*x',
    'x*(1+e^(-1000))',
    'x+relu(x-10^4)',
    'x+relu(x-10^12)',
    'x+0*sqrt(x-100)',
    'x+0*ln(10^6-x)',
    'abs(x)+relu(-x)*(-2)',
    'x+0*sqrt(x-100)*sqrt(300-x)',
    'x+0*(sqrt(x-5000)+sqrt(5001-x)+sqrt(x+1)+sqrt(x+2)+sqrt(x+3))',
    'x+(x-3+abs(x-3))*(3.001-x+abs(3.001-x))',
  ],
  ['sign(x)', 'tanh(50*x)', 'tanh(10^6*x)', 'x/abs(x)'],
  ['cos(10^10*x)', '1', 'sin(10^10*x)'],
  ['sin(10^10*x)^2', '1-cos(10^10*x)^2', '1-cos(10^10*x)^2+10^(-40)'],
  ['sign(relu(x))', '(1+sign(x))/2'],
  ['arcsec(x)', 'arccos(1/x)'],
  ['arccsc(x)', 'arcsin(1/x)'],
  ['ln(abs(tan(x/2)))', '-arcoth(cos(x))', 'ln(abs(sin(x)/(1+cos(x))))'],
  ['(x^2)^x', 'x^(2*x)'],
  ['ln(ln(ln(x)))', 'ln(ln(ln(x)))+1/10^9'],
  ['sqrt(sin(x)-0.99999)', 'sqrt(sin(x)-0.99999)+1'],
  ['(x^2+y^2)*abs(x*y)', 'abs(x^3*y)+abs(y^3*x)', 'abs(x^3*y)-abs(y^3*x)'],
];

const fromConfirmed = CONFIRMED.flatMap(([key, ...answers]) =>
  answers.map(
    (answer): Comparison => ({
      specification: { key: formula(key), variables: [], seed: SEED },
      answer: formula(answer),
    }),
  ),
);

const POLICIES: readonly (readonly [policy: Partial<Policy>, key: string, ...answers: string[]])[] =
  [
    [{ smallerDomain: 'accept' }, 'ln(x^2)', '2*ln(x)', '2.000001*ln(x)', 'ln(abs(x))*2'],
    [{ significantDigits: 4 }, 'x*ln(10)', '2.303*x', '2.3026*x', '2.3*x', '2303/1000*x'],
    [{ significantDigits: 3 }, 'x/3-pi', '0.333*x-3.14', '0.33*x-3.14', '0.333*x-3.15'],
    [{ absoluteValues: 'lenient' }, 'ln(abs(x-1))', 'ln(x-1)', 'ln(1-x)', 'ln(x)'],
    [{ absoluteValues: 'strict' }, 'ln(abs(x-1))', 'ln(x-1)', 'ln((x-1)^2)/2'],
    [{ renamedLetter: 'accept' }, 'a*e^(a*x)', 'A*e^(A*x)', 'b*e^(b*x)', 'b*e^(a*x)', 'b*e^(x)'],
    [{ renamedLetter: 'hint' }, 'k*x^2', 'K*x^2', 'c*x^2', 'c*x^3'],
    [{ branches: 'either' }, 'arctan(1/x)', 'arccot(x)', 'arccot(2*x)'],
    [{ branches: 'principal' }, 'arctan(1/x)', 'arccot(x)'],
  ];

const fromPolicies = POLICIES.flatMap(([policy, key, ...answers]) =>
  answers.map(
    (answer): Comparison => ({
      specification: {
        key: formula(key),
        variables: [],
        seed: SEED,
        policy: { ...DEFAULT_POLICY, ...policy },
      },
      answer: formula(answer),
    }),
  ),
);

const CURVES: readonly (readonly [equation: string, key: string, ...answers: string[]])[] = [
  [
    'x^2+y^2-25',
    '-x/y',
    '-x*y/(25-x^2)',
    'x/y',
    '-x/sqrt(25-x^2)',
    '-x/y+ln(y-9)',
    'y/x',
    '-2*x/(2*y)',
  ],
  ['x*y-1', '-y/x', '-y^2', '-1/x^2', 'ln(-x^2-1)', '-y/x+1/10^40'],
  ['y^5+y-x', '1/(5*y^4+1)', 'y/(5*x-4*y)', '1/(5*y^4)'],
  ['x^2+y^2+1', '-x/y', 'x/y', '-x/y'],
  ['e^y-x', 'e^(-y)', '1/x', '-1/x', '1/x+0*ln(y)', '1/x+ln(y-2)'],
  ['y-sqrt(x)', '1/(2*y)', '1/(2*sqrt(x))', 'x/(2*y^3)', '1/(2*y)+0*sqrt(x-1)'],
  ['x^2+y^2-z^2', '-x/y', '-x*y/(z^2-x^2)', 'x/y', 'z/y'],
  ['sin(y)-x', '1/cos(y)', '1/sqrt(1-x^2)', '1/cos(arcsin(x))', 'abs(1/cos(y))*sign(cos(y))'],
  ['abs(y)-x', 'sign(y)', 'y/x', '1', 'x/y'],
];

const fromCurves = CURVES.flatMap(([equation, key, ...answers]) => {
  const curve: Curve = { equation: formula(equation), dependent: 'y' };
  return answers.map(
    (answer): Comparison => ({
      specification: { key: formula(key), variables: ['x', 'y'], curve, seed: SEED },
      answer: formula(answer),
    }),
  );
});

const ABSTRACT: readonly (readonly [key: string, ...answers: string[]])[] = [
  ["f'(g(x))*g'(x)", "g'(x)*f'(g(x))", "f'(g(x))", "f'(x)*g'(x)", "f'(g(x))*g'(x)+x"],
  ["f(x)+x*f'(x)", "x*f'(x)+f(x)", "f'(x)", "f(x)+f'(x)"],
  ["f'(x)/f(x)", "2*f'(x)*f(x)/(2*f(x)^2)", '1/f(x)'],
];

function withFunctions(text: string): Expression {
  const reading = readScalar(text, {
    variables: ['x'],
    openNames: true,
    unknownFunctions: ['f', 'g'],
  });
  if (reading.ok) return reading.value;
  throw new Error(`"${text}": ${reading.problem.code}`);
}

const fromAbstract = ABSTRACT.flatMap(([key, ...answers]) =>
  answers.map(
    (answer): Comparison => ({
      specification: { key: withFunctions(key), variables: ['x'], seed: SEED },
      answer: withFunctions(answer),
    }),
  ),
);

export const COMPARISONS: readonly Comparison[] = [
  ...fromTraps,
  ...fromAnswers,
  ...fromConfirmed,
  ...fromPolicies,
  ...fromCurves,
  ...fromAbstract,
];
