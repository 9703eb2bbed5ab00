/**
 * Functions that are real only where one has to look for it: slivers, far-away regions, balls in many
 * dimensions, towers of logarithms. Each row tells a point where the function is real, as a proof
 * that its domain is not empty; the search is not told.
 */
export interface NastyDomain {
  readonly expression: string;
  /** A place inside the domain, for the test of the table itself. */
  readonly inside: Readonly<Record<string, number>>;
  readonly positive?: readonly string[];
  /** The values are beyond 1e308 wherever the function is real. */
  readonly beyondDoubles?: true;
}

const numbered = (count: number, value: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`x_${index + 1}`, value]));
const listed = (count: number, term: (name: string) => string, joint: string): string =>
  Array.from({ length: count }, (_, index) => term(`x_${index + 1}`)).join(joint);

export const NASTY_DOMAINS: readonly NastyDomain[] = [
  // Logarithms of logarithms.
  { expression: 'ln(ln(x))', inside: { x: 3 } },
  { expression: 'ln(ln(ln(x)))', inside: { x: 20 } },
  { expression: 'ln(ln(ln(ln(x))))', inside: { x: 4_000_000 } },
  { expression: 'sqrt(ln(ln(x)-1))', inside: { x: 10 } },
  { expression: 'ln(-ln(x))', inside: { x: 0.5 } },
  { expression: 'ln(-ln(-ln(x)))', inside: { x: 0.6 } },
  { expression: 'ln(-x)', inside: { x: -2 } },
  { expression: '1/ln(x)', inside: { x: 2 } },
  { expression: 'ln(x)^(1/2)+ln(3-x)', inside: { x: 2 } },
  { expression: 'ln(1-e^x)', inside: { x: -1 } },
  { expression: 'ln(ln(x+1000))+ln(-x-990)', inside: { x: -995 } },
  // Slivers.
  { expression: 'sqrt(sin(x)-0.99)', inside: { x: 1.57 } },
  { expression: 'sqrt(sin(x)-0.9999)', inside: { x: 1.5708 } },
  { expression: 'sqrt(cos(x)-0.99999)', inside: { x: 0.001 } },
  { expression: 'sqrt(x-1)+sqrt(1.001-x)', inside: { x: 1.0005 } },
  { expression: 'sqrt(x-1)+sqrt(1.000001-x)', inside: { x: 1.0000005 } },
  { expression: 'sqrt(x-2)*ln(2.0000001-x)', inside: { x: 2.00000005 } },
  { expression: 'arccos(x^2-3)', inside: { x: 1.8 } },
  { expression: 'arcsin(100*x-250)', inside: { x: 2.5 } },
  { expression: 'arcsin(1000*x^2-4000)', inside: { x: 2.0001 } },
  { expression: 'arccos(e^x)+sqrt(x+0.001)', inside: { x: -0.0005 } },
  { expression: 'sqrt(0.0001-(x-3)^2)', inside: { x: 3.001 } },
  { expression: 'sqrt(0.00000001-(x-17)^2)', inside: { x: 17.00005 } },
  { expression: 'sqrt(sin(x)*cos(x)-0.499)', inside: { x: 0.7854 } },
  { expression: 'arcsin(x)+arcosh(1.0001-x^2+0.0001)', inside: { x: 0.001 } },
  { expression: 'ln(x-x^3/6-sin(x)+0.0001)+ln(0.3-x)', inside: { x: 0.1 } },
  { expression: 'sqrt(1-x^2)*sqrt(x-0.999)', inside: { x: 0.9995 } },
  { expression: 'artanh(50*(x-7))', inside: { x: 7.001 } },
  { expression: 'arsech(x-12)', inside: { x: 12.5 } },
  // Far from nought.
  { expression: 'sqrt(x-1000)*sqrt(1001-x)', inside: { x: 1000.5 } },
  { expression: 'sqrt(x-50000)', inside: { x: 60000 } },
  { expression: 'ln(x-1000000)', inside: { x: 2000000 } },
  { expression: 'ln(-x-123456)', inside: { x: -200000 } },
  { expression: 'sqrt(x-1000)+sqrt(1000.1-x)', inside: { x: 1000.05 } },
  { expression: 'arcsin(x-500)', inside: { x: 500.5 } },
  { expression: 'sqrt(4-(x+321)^2)', inside: { x: -320 } },
  { expression: 'arcosh(x/1000)', inside: { x: 2000 } },
  { expression: 'sqrt(ln(x)-12)', inside: { x: 400000 } },
  { expression: 'sqrt(1/x-2000)', inside: { x: 0.0001 } },
  { expression: 'ln(0.00001-x)+ln(x)', inside: { x: 0.000005 } },
  // Inverse hyperbolic functions.
  { expression: 'arcosh(3*x)', inside: { x: 0.5 } },
  { expression: 'arcosh(sin(x)+0.01)', inside: { x: 1.57 } },
  { expression: 'arcoth(ln(x))', inside: { x: 10 } },
  { expression: 'artanh(x^2-x-5)', inside: { x: 2.9 } },
  // Powers and towers.
  { expression: 'x^x', inside: { x: 2 } },
  { expression: 'x^(x^x)', inside: { x: 1.5 } },
  { expression: '(ln(x))^(ln(x))', inside: { x: 3 } },
  { expression: '(sin(x)-0.9)^x', inside: { x: 1.57 } },
  { expression: '(x-20)^(1/x)', inside: { x: 25 } },
  { expression: '(1-x^2)^pi', inside: { x: 0.5 } },
  // Beyond the range of doubles.
  { expression: 'e^(e^(x^2+7))', inside: { x: 1 }, beyondDoubles: true },
  { expression: 'e^(x^2+1000)', inside: { x: 1 }, beyondDoubles: true },
  { expression: 'ln(e^(x^2+2000)-1)', inside: { x: 1 }, beyondDoubles: true },
  // Nested.
  { expression: 'sqrt(1-sqrt(2-sqrt(3-x)))', inside: { x: 1.9 } },
  { expression: 'sqrt(x-sqrt(x+sqrt(x+5)))', inside: { x: 5 } },
  { expression: 'arcsin(ln(sqrt(x)))', inside: { x: 2 } },
  { expression: 'ln(arcsin(x)-1.5)', inside: { x: 0.999 } },
  { expression: 'ln(arctan(x)-1.57)', inside: { x: 2000 } },
  { expression: 'sqrt(arccos(x)-3.1)', inside: { x: -0.9999 } },
  // Several variables.
  { expression: 'arcsin(x+y)', inside: { x: 0.2, y: 0.2 } },
  { expression: 'sqrt(1-x^2-y^2)', inside: { x: 0.2, y: 0.2 } },
  { expression: 'sqrt(x*y-100)+sqrt(21-x-y)', inside: { x: 10.4, y: 10.4 } },
  { expression: 'ln(x-y^2)+ln(y-x^2)', inside: { x: 0.4, y: 0.4 } },
  { expression: 'arcsin(x+y)+arcsin(x-y-40)', inside: { x: 20, y: -20 } },
  { expression: 'sqrt(x-y)+sqrt(y-z)+sqrt(z-x+0.01)', inside: { x: 0.003, y: 0.002, z: 0.001 } },
  { expression: 'ln(x)*ln(y)*ln(z)*ln(-w)', inside: { w: -1, x: 1, y: 1, z: 1 } },
  { expression: 'arccos(x^2+y^2+z^2-30)', inside: { x: 3.2, y: 3.2, z: 3.2 } },
  {
    expression: `sqrt(1-${listed(10, (name) => `${name}^2`, '-')})`,
    inside: numbered(10, 0.1),
  },
  { expression: `ln(${listed(10, (name) => name, '+')}-50)`, inside: numbered(10, 6) },
  { expression: listed(10, (name) => `ln(${name})`, '+'), inside: numbered(10, 2) },
  { expression: listed(8, (name) => `sqrt(${name}-1)`, '+'), inside: numbered(8, 2) },
  { expression: listed(10, (name) => `arcsin(${name})`, '*'), inside: numbered(10, 0.5) },
  { expression: `arcsin(${listed(6, (name) => name, '+')})`, inside: numbered(6, 0.1) },
  // Parameters.
  { expression: 'sqrt(a^2-x^2)', inside: { a: 2, x: 1 } },
  { expression: 'sqrt(a-x)+ln(x-b)', inside: { a: 3, b: 1, x: 2 } },
  { expression: 'sqrt(a-x)', inside: { a: 3, x: 1 }, positive: ['a', 'x'] },
  { expression: 'arcsin(x/a)', inside: { a: 2, x: 1 }, positive: ['a'] },
  { expression: 'ln(1-a*x)+ln(x)', inside: { a: 0.5, x: 1 }, positive: ['a'] },
  { expression: 'ln(a*x-1)', inside: { a: -1, x: -2 } },
  { expression: 'sqrt(b^2-4*a*c)', inside: { a: 1, b: 3, c: 1 }, positive: ['a', 'b', 'c'] },
  { expression: 'sqrt(a*b-c)+arcsin(a-2)', inside: { a: 2, b: 2, c: 1 }, positive: ['c'] },
  { expression: 'arcosh(x/a)+ln(2*a-x)', inside: { a: 1, x: 1.5 }, positive: ['a'] },
  { expression: 'ln(-a*x^2-b)', inside: { a: -1, b: 1, x: 2 } },
];
