/**
 * The table of traps: pairs on which graders err. It is test and documentation at once; each row says
 * what a careful mathematician would answer about reals. `variables` defaults to x.
 */
export interface Trap {
  readonly key: string;
  readonly answer: string;
  readonly expect: 'equal' | 'different' | 'undecided';
  /** The task's function, when its domain matters. */
  readonly subject?: string;
  readonly positive?: readonly string[];
  readonly variables?: readonly string[];
  /** What kind of difference, when the kind is the point. */
  readonly difference?: 'value' | 'smaller-domain' | 'never-defined';
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
  {
    key: 'sin(x)^2+cos(x)^2',
    answer: '1+10^(-50)',
    expect: 'different',
    why: 'a number that is 1 to fifty digits',
  },
  {
    key: 'sin(x)',
    answer: '1.000000000000000000000000000000000000000000000000001*sin(x)',
    expect: 'different',
    why: 'a coefficient that is 1 to fifty digits',
  },
  {
    key: 'sin(x)',
    answer: 'sin(x*(1+10^(-50)))',
    expect: 'different',
    why: 'the same inside a function',
  },
  {
    key: 'x',
    answer: 'x*(1+10^(-25))*(1-10^(-25))',
    expect: 'different',
    why: 'two factors that are nearly inverse',
  },
  {
    key: 'x',
    answer: 'x/3*2.999999999999999999999999999999999999999999999999999999999999',
    expect: 'different',
    why: 'a quotient that is nearly 1',
  },
  {
    key: 'sqrt(x)',
    answer: 'x^0.50000000000000000000000000000000000000000000001',
    expect: 'different',
    why: 'an exponent that is a half to fifty digits',
  },
  {
    key: 'sqrt(2)*x',
    answer: '1.41421356237309504880168872420969807856967187537694*x',
    expect: 'different',
    why: 'fifty digits of a root',
  },
  {
    key: 'pi*x',
    answer: '3.14159265358979323846264338327950288419716939937510582097494459*x',
    expect: 'different',
    why: 'sixty digits of pi',
  },
  {
    key: '2*arctan(e^x)-pi/2',
    answer: 'arcsin(tanh(x))*sqrt(1+10^(-50))',
    expect: 'different',
    why: 'the same below a root',
  },
  {
    key: '2*arctan(e^x)-pi/2',
    answer: 'arcsin(tanh(x))*(10^50+1)/10^50',
    expect: 'different',
    why: 'the same as a fraction',
  },
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
    key: '(1+x)^10-(1+x)^10+x',
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

  // Coefficients off by little, in every position.
  {
    key: '3*x^2*e^(x^3)',
    answer: '3.001*x^2*e^(x^3)',
    expect: 'different',
    why: 'coefficient off by 1e-3',
  },
  {
    key: 'cos(3*x)',
    answer: 'cos(3.000000001*x)',
    expect: 'different',
    why: 'inner coefficient off by 1e-9',
  },
  {
    key: 'sin(x)^5',
    answer: 'sin(x)^5.000000001',
    expect: 'different',
    why: 'exponent off by 1e-9',
  },
  {
    key: 'ln(x^2+1)',
    answer: 'ln(x^2+1.000000001)',
    expect: 'different',
    why: 'constant inside off by 1e-9',
  },
  {
    key: 'x',
    answer: 'x+1/10^300',
    expect: 'different',
    why: 'a summand of 1e-300',
  },
  {
    key: 'x',
    answer: 'x*(1+e^(-5000))',
    expect: 'undecided',
    why: 'a factor that differs past every precision: never "equal"',
  },
  { key: 'x', answer: 'x+e^(-5000)', expect: 'different', why: 'a summand below every precision' },
  // Terms below every digit that is looked at: not known to be nothing, so not called equal.
  {
    key: '6*x*cos(3*x^2+1)',
    answer: '6*x*(cos(3*x^2+1)+exp(-10^6-(3*x^2+1)^2))',
    expect: 'undecided',
    why: 'a term whose size nothing tells far from nought',
  },
  {
    key: '6*x*cos(3*x^2+1)',
    answer: '6*x*cos(3*x^2+1)*(1+exp(-10^5*(3*x^2+1)^2-10^4))',
    expect: 'undecided',
    why: 'a factor that is 1 but for a term below all digits',
  },
  {
    key: '6*x*cos(3*x^2+1)',
    answer: '6*x*cos(3*x^2+1)*(1+(sin(x^2)^2+cos(x^2)^2-1+exp(-10^6-x^2)))',
    expect: 'undecided',
    why: 'a term hidden behind one that is nought',
  },
  {
    key: '6*x*cos(3*x^2+1)',
    answer: '6*x*cos(3*x^2+1)*(1+sqrt(5+2*sqrt(6))-sqrt(2)-sqrt(3)+exp(-1500-x^2))',
    expect: 'different',
    why: 'a term behind one that is nought, within reach of more digits',
  },
  {
    key: '6*x*cos(3*x^2+1)',
    answer: '6*x*cos(3*x^2+1)*(1+sqrt(5+2*sqrt(6))-sqrt(2)-sqrt(3))',
    expect: 'equal',
    why: 'a nought that only digits show',
  },
  {
    key: 'arctan(1/2)+arctan(1/3)-pi/4',
    answer: '0',
    expect: 'equal',
    why: 'a constant of which only digits show that it is nought',
  },
  {
    key: 'arctan(1/2)+arctan(1/3)-pi/4',
    answer: 'e^(-5000)',
    expect: 'undecided',
    why: 'the same, and what is below all digits but not nought',
  },
  {
    key: 'e^(-5000)',
    answer: 'arctan(1/2)+arctan(1/3)-pi/4',
    expect: 'undecided',
    why: 'the same the other way round',
  },
  // Terms hidden by scale.
  {
    key: 'e^(e^(e^x))',
    answer: 'e^(e^(e^x))+1',
    expect: 'different',
    why: 'key + 1 for three exponentials',
  },
  {
    key: 'e^(x^10)+sin(x)',
    answer: 'e^(x^10)+sin(x)+1/1000000',
    expect: 'different',
    why: 'one millionth beside e^(x^10)',
  },
  {
    key: 'cosh(x^4)',
    answer: 'sinh(x^4)',
    expect: 'different',
    why: 'they differ by e^(-x^4)',
  },
  { key: '1', answer: 'tanh(x^2+30)', expect: 'different', why: 'saturated: short of 1 by e^-60' },
  { key: '1', answer: 'erf(x^2+5)', expect: 'different', why: 'saturated: short of 1 by 1e-12' },
  { key: '1', answer: 'sigmoid(x^2+40)', expect: 'different', why: 'saturated activation' },
  {
    key: 'pi/2',
    answer: 'arctan(10^12*(1+x^2))',
    expect: 'different',
    why: 'saturated: short of a right angle by 1e-12',
  },
  {
    key: 'tanh(1000*x)',
    answer: 'sign(x)',
    expect: 'different',
    why: 'equal to all doubles away from nought',
  },
  // Cancellation.
  {
    key: '(1-cos(x))/x^2',
    answer: '2*sin(x/2)^2/x^2',
    expect: 'equal',
    why: 'half angle, cancelling near nought',
  },
  {
    key: 'sqrt(x^2+1)-x',
    answer: '1/(sqrt(x^2+1)+x)',
    expect: 'equal',
    why: 'rationalised, cancelling for large x',
  },
  {
    key: '(x-1)^9',
    answer: 'x^9-9*x^8+36*x^7-84*x^6+126*x^5-126*x^4+84*x^3-36*x^2+9*x-1',
    expect: 'equal',
    why: 'expanded, cancelling near 1',
  },
  {
    key: '(x-1)^9',
    answer: 'x^9-9*x^8+36*x^7-84*x^6+126*x^5-126*x^4+84*x^3-36*x^2+9*x-1.0000000001',
    expect: 'different',
    why: 'expanded, with the last coefficient off by 1e-10',
  },
  {
    key: '0',
    answer: 'cos(x/10^8)-1+x^2/(2*10^16)',
    expect: 'different',
    why: 'a fourth-order remainder of 1e-34',
  },
  // Equal on the integers, on one side, up to a point.
  { key: 'cos(2*pi*x)', answer: '1', expect: 'different', why: 'one at all integers only' },
  { key: 'x', answer: 'x+sin(pi*x)', expect: 'different', why: 'equal at all integers' },
  {
    key: 'x*(x-1)*(x-2)*(x-3)*(x-4)',
    answer: '0',
    expect: 'different',
    why: 'nought at five sample points of the naive',
  },
  { key: 'abs(x)', answer: 'x', expect: 'different', why: 'true for x > 0 only' },
  { key: 'sqrt(x^2-2*x+1)', answer: 'x-1', expect: 'different', why: 'true for x > 1 only' },
  { key: 'sqrt(x^2-2*x+1)', answer: 'abs(x-1)', expect: 'equal', why: 'the root of a square' },
  {
    key: '500-x',
    answer: 'sqrt((x-500)^2)',
    expect: 'different',
    why: 'true up to x = 500, the border hidden in a square',
  },
  {
    key: 'relu(x-300)*relu(y-400)',
    answer: '0',
    variables: ['x', 'y'],
    expect: 'different',
    why: 'nought but in a far corner',
  },
  {
    key: 'arctan(x)+arctan(y)',
    answer: 'arctan((x+y)/(1-x*y))',
    variables: ['x', 'y'],
    expect: 'different',
    why: 'true for x y < 1 only',
  },
  {
    key: 'arctan(1/(x-100))',
    answer: '-pi/2-arctan(x-100)',
    expect: 'different',
    why: 'true for x < 100 only',
  },
  { key: 'arcsin(sin(x))', answer: 'x', expect: 'different', why: 'true near nought only' },
  { key: 'ln(e^x)', answer: 'x', expect: 'equal', why: 'inverse of its function, everywhere' },
  { key: 'e^(ln(x))', answer: 'x', expect: 'equal', why: 'a larger domain is fine' },
  {
    key: 'x',
    answer: 'e^(ln(x))',
    expect: 'different',
    difference: 'smaller-domain',
    why: 'undefined for x < 0',
  },
  {
    key: 'ln((x-100)^2)',
    answer: '2*ln(x-100)',
    expect: 'different',
    difference: 'smaller-domain',
    why: 'undefined below 100',
  },
  {
    key: 'x^2',
    answer: 'sqrt(x-1000000)^4/1-2*1000000*sqrt(x-1000000)^2*0+x^2-(x-1000000)^2',
    expect: 'different',
    difference: 'smaller-domain',
    why: 'undefined below a million',
  },
  {
    key: 'x',
    answer: 'ln(-1-x^2)',
    expect: 'different',
    difference: 'never-defined',
    why: 'real nowhere',
  },
  {
    key: 'x',
    answer: 'x+0/(x-x)',
    expect: 'different',
    difference: 'never-defined',
    why: 'a division by nought everywhere',
  },
  { key: 'sin(x)/x', answer: 'sin(x)*x/x^2', expect: 'equal', why: 'an isolated point is no gap' },
  { key: 'tan(x)', answer: 'sin(x)/cos(x)', expect: 'equal', why: 'poles are isolated' },
  {
    key: '1',
    answer: 'relu(x+1000)/relu(x+1000)',
    expect: 'different',
    difference: 'smaller-domain',
    why: 'a division by nought on all of x < -1000',
  },
  {
    key: 'x^2*arcosh(x)',
    answer: 'x^2*arcosh(x-1000)',
    expect: 'different',
    difference: 'value',
    why: 'real far from where the key first is, and different there',
  },
  {
    key: 'sqrt(x)^2',
    answer: 'sqrt(x-1/10^10)^2+1/10^10',
    expect: 'different',
    difference: 'smaller-domain',
    why: 'undefined on a sliver between 0 and 1e-10',
  },
  {
    key: 'sqrt(x)',
    answer: 'sqrt(9*x)/3',
    expect: 'equal',
    why: "a limit that is a multiple of the key's",
  },
  // Oscillation.
  { key: 'sin(1000000*x)', answer: 'sin(1000001*x)', expect: 'different', why: 'fast oscillation' },
  {
    key: 'sin(x)^2+cos(10^9*x)',
    answer: '1-cos(x)^2+cos(10^9*x)',
    expect: 'equal',
    why: 'slow and fast together',
  },
  {
    key: '-sin(e^(x^5*sin(x)))*e^(x^5*sin(x))*(5*x^4*sin(x)+x^5*cos(x))',
    answer: '-e^(x^5*sin(x))*x^4*(5*sin(x)+x*cos(x))*sin(e^(x^5*sin(x)))',
    expect: 'equal',
    why: 'the derivative of a fast oscillation',
  },
  // Nought in many ways.
  ...[
    'x-x',
    '0*x',
    'sin(x)^2+cos(x)^2-1',
    '(x+1)^3-x^3-3*x^2-3*x-1',
    'ln(x^2)-2*ln(abs(x))',
    'cosh(x)^2-sinh(x)^2-1',
    'e^x*e^(-x)-1',
    'arcsin(x/(1+x^2))+arccos(x/(1+x^2))-pi/2',
    'arctan(x)+arctan(-x)',
    'tan(x)-sin(x)/cos(x)',
    'sqrt(x^2)-abs(x)',
    '(x^2-1)/(x-1)-x-1',
    'sin(3*x)-3*sin(x)+4*sin(x)^3',
    'cos(x)^4-sin(x)^4-cos(2*x)',
    'arsinh(x)-ln(x+sqrt(x^2+1))',
    'sec(x)^2-tan(x)^2-1',
    'sigmoid(x)+sigmoid(-x)-1',
    'tanh(x/2)-(e^x-1)/(e^x+1)',
    'cos(arctan(x))-1/sqrt(1+x^2)',
    'sin(arctan(x))-x/sqrt(1+x^2)',
    '2^x-e^(x*ln(2))',
    'root(x,3)^3-x',
    'softplus(x)-softplus(-x)-x',
    '(sin(x)+cos(x))^2-1-sin(2*x)',
    'tan(x/2)-(1-cos(x))/sin(x)',
  ].map((answer): Trap => ({ key: '0', answer, expect: 'equal', why: 'nought in another dress' })),
  ...[
    'sin(x)^2+cos(x)^2-1.0000000001',
    'e^(-50)*sin(x)',
    '1/10^40',
    'x/10^200',
    'e^(-x^2-1000)',
    'cosh(x)^2-sinh(x)^2-1+1/10^30',
    'sqrt(2)*sqrt(3)-sqrt(6)+10^(-60)',
  ].map(
    (answer): Trap => ({ key: '0', answer, expect: 'different', why: 'small, but not nought' }),
  ),
  // Constants.
  { key: '1/3', answer: '0.333333333333333', expect: 'different', why: 'fifteen threes' },
  { key: '0.5', answer: '1/2', expect: 'equal', why: 'an exact decimal' },
  { key: 'sqrt(2)+sqrt(3)', answer: 'sqrt(5+2*sqrt(6))', expect: 'equal', why: 'nested roots' },
  { key: 'sqrt(8)', answer: '2*sqrt(2)', expect: 'equal', why: 'a root simplified' },
  { key: '1/(sqrt(2)-1)', answer: 'sqrt(2)+1', expect: 'equal', why: 'rationalised' },
  { key: 'ln(8)', answer: '3*ln(2)', expect: 'equal', why: 'a power under a logarithm' },
  { key: 'sin(pi/6)', answer: '1/2', expect: 'equal', why: 'an exact value' },
  { key: 'arctan(1)', answer: 'pi/4', expect: 'equal', why: 'an exact angle' },
  {
    key: 'pi/4',
    answer: '4*arctan(1/5)-arctan(1/239)',
    expect: 'equal',
    why: 'an arctangent sum',
  },
  { key: 'pi', answer: '355/113', expect: 'different', why: 'seven digits of pi' },
  {
    key: 'pi',
    answer: '3.14159265358979323846',
    expect: 'different',
    why: 'twenty-one digits of pi',
  },
  {
    key: 'e^(pi*sqrt(163))',
    answer: '262537412640768744',
    expect: 'different',
    why: 'nearly an integer, to thirty digits',
  },
  { key: 'cos(pi/7)', answer: '0.9009688679024191', expect: 'different', why: 'a double of it' },
  { key: '2^(1/2)', answer: '1.4142135623730951', expect: 'different', why: 'a double of it' },
  // Beyond the range of doubles everywhere.
  {
    key: 'e^(e^(x^2+7))',
    answer: 'e^(e^7*e^(x^2))',
    expect: 'equal',
    why: 'beyond 1e308 on the whole domain',
  },
  {
    key: 'e^(e^(x^2+7))',
    answer: '1.0000000001*e^(e^7*e^(x^2))',
    expect: 'different',
    why: 'beyond 1e308, off by 1e-10',
  },
  {
    key: 'e^(x^2+1000)',
    answer: 'e^(x^2+1000)+x',
    expect: 'different',
    why: 'beyond 1e308, and a summand',
  },
  {
    key: 'e^(-x^2-1000)',
    answer: '2*e^(-x^2-1000)',
    expect: 'different',
    why: 'below the least double on the whole domain',
  },
  { key: 'x*10^400', answer: '10*x*10^399', expect: 'equal', why: 'a coefficient beyond 1e308' },
  // Towers.
  { key: 'x^(x^(x^x))', answer: 'x^(e^(x^x*ln(x)))', expect: 'equal', why: 'a higher tower' },
  {
    key: 'x^(x^x)*x^x*(1/x+ln(x)+ln(x)^2)',
    answer: 'x^(x^x+x)*(ln(x)^2+ln(x)+1/x)',
    expect: 'equal',
    why: 'the derivative of a tower',
  },
  {
    key: 'x^(x^x)*x^x*(1/x+ln(x)+ln(x)^2)',
    answer: 'x^(x^x)*x^x*(1/x+ln(x)+ln(x))',
    expect: 'different',
    why: 'the derivative of a tower, a square forgotten',
  },
  // Slivers of domains.
  {
    key: 'cos(x)/(2*sqrt(sin(x)-0.99))',
    answer: 'cos(x)*(sin(x)-0.99)^(-1/2)/2',
    expect: 'equal',
    why: 'real on slivers',
  },
  {
    key: '1/(x*ln(x)*ln(ln(x)))',
    subject: 'ln(ln(ln(x)))',
    answer: '1/(x*ln(x)*ln(ln(x)))+1/1000',
    expect: 'different',
    why: 'real beyond e^e only',
  },
  {
    key: '3/sqrt(9*x^2-1)',
    subject: 'arcosh(3*x)',
    answer: '3/(sqrt(3*x-1)*sqrt(3*x+1))',
    expect: 'equal',
    why: 'the factored root is real for x > 1/3, and so is the task',
  },
  {
    key: '3/sqrt(9*x^2-1)',
    answer: '3/(sqrt(3*x-1)*sqrt(3*x+1))',
    expect: 'different',
    difference: 'smaller-domain',
    why: 'without the task the key is real for x < -1/3 too',
  },
];

/** Pairs of very many terms, one list of terms each, joined by plus signs. */
export interface LongTrap {
  readonly key: readonly string[];
  readonly answer: readonly string[];
  readonly variables: readonly string[];
  readonly expect: 'equal' | 'different';
  readonly why: string;
}

const terms = (term: (index: number) => string): string[] =>
  Array.from({ length: 2000 }, (_, index) => term(index + 1));
const sines = terms((index) => `sin(${index}*x)`);

export const LONG_TRAPS: readonly LongTrap[] = [
  {
    key: sines,
    answer: [...sines].reverse(),
    variables: ['x'],
    expect: 'equal',
    why: '2,000 terms in reverse',
  },
  {
    key: sines,
    answer: [...sines, '1/1000000000'],
    variables: ['x'],
    expect: 'different',
    why: '2,000 terms and a billionth',
  },
  {
    key: sines,
    answer: [...sines, 'sin(x)^2', 'cos(x)^2', '-1'],
    variables: ['x'],
    expect: 'equal',
    why: '2,000 terms and nought',
  },
  {
    key: sines,
    answer: terms((index) => `2*sin(${index}*x/2)*cos(${index}*x/2)`),
    variables: ['x'],
    expect: 'equal',
    why: '2,000 double angles',
  },
  {
    key: terms((index) => `x^${index % 40}*y^${index % 7}/${index}`),
    answer: terms((index) => `y^${index % 7}*x^${index % 40}/${index}`),
    variables: ['x', 'y'],
    expect: 'equal',
    why: '2,000 terms of two letters',
  },
];
