/**
 * The table of traps: pairs on which graders err. It is test and documentation at once; each row says
 * what a careful mathematician would answer about reals. `variables` defaults to x.
 */
export interface Trap {
  readonly key: string;
  readonly answer: string;
  readonly expect: 'equal' | 'different';
  /** The task's function, when its domain matters. */
  readonly subject?: string;
  readonly positive?: readonly string[];
  readonly why: string;
}

export const TRAPS: readonly Trap[] = [
  { key: '2*x*cos(x^2)', answer: 'cos(x^2)*x*2', expect: 'equal', why: 'order of factors' },
  { key: '2*x*cos(x^2)', answer: 'x*cos(x*x)+cos(x^2)*x', expect: 'equal', why: 'like terms' },
  {
    key: '2*x*cos(x^2)',
    answer: '2*x*cos(x)^2',
    expect: 'different',
    why: 'square in the wrong place',
  },
  {
    key: '2*x*cos(x^2)',
    answer: 'cos(x^2)',
    expect: 'different',
    why: 'inner derivative forgotten',
  },
  {
    key: '2*x*cos(x^2)',
    answer: '2.001*x*cos(x^2)',
    expect: 'different',
    why: 'coefficient off by 1e-3',
  },
  {
    key: '2*x*cos(x^2)',
    answer: '2.000000001*x*cos(x^2)',
    expect: 'different',
    why: 'coefficient off by 1e-9',
  },
  {
    key: '200000000*x',
    answer: '200000000*x+0.01',
    expect: 'different',
    why: 'a small constant beside 2e8',
  },
  { key: '0', answer: '0.0000000001', expect: 'different', why: '1e-10 is not nought' },
  { key: '0', answer: 'e^(-50)', expect: 'different', why: 'e^-50 is not nought' },
  { key: '0', answer: 'e^(-5000)', expect: 'different', why: 'below the least double, not nought' },
  { key: 'e^(x^3)', answer: 'e^(x^3)+1', expect: 'different', why: 'a term hidden by scale' },
  {
    key: 'e^(e^(x^2))',
    answer: 'e^(e^(x^2))+1',
    expect: 'different',
    why: 'key + 1 for nested exponentials',
  },
  {
    key: 'e^(1000*x)*x',
    answer: 'x*e^(1000*x)+1',
    expect: 'different',
    why: 'overflow of an intermediate',
  },
  {
    key: 'e^(x+1000)',
    answer: 'e^x*e^1000',
    expect: 'equal',
    why: 'beyond 1e308 on most of the domain',
  },
  { key: 'e^(x+1000)', answer: 'e^x*e^1000+1', expect: 'different', why: 'the same, and one more' },
  { key: 'x', answer: 'sqrt(x^2)', expect: 'different', why: 'true for x > 0 only' },
  { key: 'abs(x)', answer: 'sqrt(x^2)', expect: 'equal', why: 'the root of a square' },
  { key: 'x', answer: 'sqrt(x)^2', expect: 'different', why: 'undefined for x < 0' },
  {
    key: '1/x',
    subject: 'ln(x)',
    answer: '1/abs(x)',
    expect: 'equal',
    why: 'the same on the domain of ln x',
  },
  { key: '2/x', answer: '2*x/x^2', expect: 'equal', why: 'cancelling x is no gap' },
  { key: 'x+1', answer: '(x^2-1)/(x-1)', expect: 'equal', why: 'a removable point is no gap' },
  { key: 'ln(x^2)', answer: '2*ln(x)', expect: 'different', why: 'undefined for x < 0' },
  { key: 'ln(x^2)', answer: '2*ln(abs(x))', expect: 'equal', why: 'absolute value mends it' },
  { key: 'ln(x)', answer: 'ln(x^2)/2', expect: 'equal', why: 'defined on more than the key' },
  { key: 'sin(pi*x)', answer: '0', expect: 'different', why: 'nought at all integers only' },
  { key: 'sin(x)^2', answer: '1-cos(x)^2', expect: 'equal', why: 'Pythagoras' },
  { key: 'sin(2*x)', answer: '2*sin(x)*cos(x)', expect: 'equal', why: 'double angle' },
  { key: 'sec(x)^2', answer: '1+tan(x)^2', expect: 'equal', why: 'Pythagoras divided' },
  { key: 'cosh(x)^2', answer: '1+sinh(x)^2', expect: 'equal', why: 'hyperbolic Pythagoras' },
  {
    key: 'cos(e^(x^5*sin(x)))',
    answer: 'sin(pi/2-e^(x^5*sin(x)))',
    expect: 'equal',
    why: 'fast oscillation',
  },
  {
    key: 'cos(e^(x^5*sin(x)))',
    answer: 'cos(e^(x^5*sin(x))+0.001)',
    expect: 'different',
    why: 'fast oscillation, shifted',
  },
  {
    key: 'x/3',
    answer: '0.333333333333333*x',
    expect: 'different',
    why: 'fifteen threes are not a third',
  },
  { key: 'x*ln(10)', answer: '2.3026*x', expect: 'different', why: 'a rounded constant' },
  { key: 'x^(x^x)', answer: 'e^(x^x*ln(x))', expect: 'equal', why: 'a tower' },
  { key: 'x^(x^x)', answer: '(x^x)^x', expect: 'different', why: 'a tower bracketed wrongly' },
  {
    key: '(1+x)^10-(1+x)^10+1e0*x',
    answer: 'x',
    expect: 'equal',
    why: 'catastrophic cancellation',
  },
  {
    key: '(e^x-1)/x',
    answer: '(e^x-1)/x+0.000001',
    expect: 'different',
    why: 'cancellation near nought',
  },
  { key: 'arctan(x)+arctan(1/x)', answer: 'pi/2', expect: 'different', why: 'true for x > 0 only' },
  { key: 'arcsin(x)+arccos(x)', answer: 'pi/2', expect: 'equal', why: 'complementary angles' },
  { key: 'abs(x-100)', answer: '100-x', expect: 'different', why: 'true up to x = 100' },
  { key: '100-x', answer: 'abs(x-100)', expect: 'different', why: 'the border is in the answer' },
  { key: 'relu(x)', answer: '(x+abs(x))/2', expect: 'equal', why: 'the definition' },
  {
    key: 'sigmoid(x)*(1-sigmoid(x))',
    answer: 'e^(-x)/(1+e^(-x))^2',
    expect: 'equal',
    why: 'two usual forms',
  },
  { key: '1/sqrt(x)', answer: 'sqrt(x)/x', expect: 'equal', why: 'rationalised' },
  { key: '1/(2*sqrt(x+1))', answer: '(x+1)^(-1/2)/2', expect: 'equal', why: 'root as a power' },
  { key: 'x^(2/3)', answer: 'root(x,3)^2', expect: 'equal', why: 'root of a negative number' },
  { key: '2^x*ln(2)', answer: 'e^(x*ln(2))*ln(2)', expect: 'equal', why: 'the same base' },
  { key: 'ln(2*x)', answer: 'ln(2)+ln(x)', expect: 'equal', why: 'a positive constant factor' },
  {
    key: 'ln(x*y)',
    answer: 'ln(x)+ln(y)',
    expect: 'different',
    why: 'both negative: the product is positive',
  },
  {
    key: 'ln(a*b)',
    answer: 'ln(a)+ln(b)',
    positive: ['a', 'b'],
    expect: 'equal',
    why: 'declared positive',
  },
  { key: 'sqrt(x^2+y^2)', answer: 'x+y', expect: 'different', why: 'power of a sum' },
  { key: 'x*y*z', answer: 'z*y*x', expect: 'equal', why: 'three letters' },
];
