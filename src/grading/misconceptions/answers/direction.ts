/** Mistakes with the slope in a direction: the gradient times the unit vector of the direction. */
import type { DirectionalTask } from '../../../calculus/task.ts';
import {
  apply,
  difference,
  type Expression,
  integer,
  negation,
  PI,
  power,
  product,
  quotient,
  sum,
  variable,
} from '../../../expression/expression.ts';
import { substitute } from '../../../expression/traverse.ts';
import { pointed } from './at.ts';
import type { AnswerPlan, Derive, Parts } from './plan.ts';

const gradientOf = ({ function: f, arguments: names }: DirectionalTask, derive: Derive): Parts =>
  names.map((name) => derive(f, name));

function componentsOf({ direction, at, arguments: names }: DirectionalTask): Parts {
  switch (direction.kind) {
    case 'vector':
      return direction.components;
    case 'toward':
      return direction.point.map((to, index) => difference(to, at[names[index]!] ?? to));
    case 'angle':
      return circle(direction.angle);
  }
}

const circle = (angle: Expression): Parts => [apply('cos', angle), apply('sin', angle)];

const lengthOf = (components: Parts): Expression =>
  apply('sqrt', sum(components.map((each) => power(each, integer(2)))));

const dot = (left: Parts, right: Parts): Expression =>
  sum(left.map((each, index) => product([each, right[index]!])));

const alongUnit = (gradient: Parts, components: Parts): Expression =>
  quotient(dot(gradient, components), lengthOf(components));

type Make = (gradient: Parts, components: Parts, task: DirectionalTask) => readonly Expression[];

const mistake = (id: string, make: Make) => ({
  id,
  predict: (task: DirectionalTask, derive: Derive): readonly Parts[] =>
    make(gradientOf(task, derive), componentsOf(task), task).map((answer) =>
      pointed([answer], task.at),
    ),
});

const DEGREES = quotient(PI, integer(180));

export const DIRECTION: AnswerPlan<DirectionalTask> = {
  answer: (task, derive) =>
    pointed([alongUnit(gradientOf(task, derive), componentsOf(task))], task.at),
  mistakes: [
    mistake('direction-not-normalised', (gradient, components) => [dot(gradient, components)]),
    mistake('direction-reversed', (gradient, components, { direction }) =>
      direction.kind === 'toward' ? [negation(alongUnit(gradient, components))] : [],
    ),
    mistake('direction-point-for-vector', (gradient, _, { direction }) =>
      direction.kind === 'toward'
        ? [alongUnit(gradient, direction.point), dot(gradient, direction.point)]
        : [],
    ),
    mistake('direction-sine-and-cosine-exchanged', (gradient, components, { direction }) =>
      direction.kind === 'angle' ? [dot(gradient, components.toReversed())] : [],
    ),
    mistake('degrees-for-radians', (gradient, _, { direction }) =>
      direction.kind === 'angle'
        ? [
            dot(gradient, circle(quotient(direction.angle, DEGREES))),
            dot(gradient, circle(product([direction.angle, DEGREES]))),
          ]
        : [],
    ),
    mistake('direction-ignored', (gradient) => [sum(gradient)]),
    mistake('direction-steepest-instead', (gradient) => [lengthOf(gradient)]),
    mistake('direction-components-exchanged', (gradient, components) =>
      components.length === 2 ? [alongUnit(gradient, components.toReversed())] : [],
    ),
    mistake('point-coordinates-exchanged', (gradient, components, { arguments: names }) => {
      const [first, second] = names;
      if (first === undefined || second === undefined || names.length > 2) return [];
      const exchanged = new Map([
        [first, variable(second)],
        [second, variable(first)],
      ]);
      return [
        alongUnit(
          gradient.map((each) => substitute(each, exchanged)),
          components,
        ),
      ];
    }),
    mistake(
      'direction-vector-for-point',
      (gradient, components, { at, arguments: names, direction }) =>
        direction.kind === 'vector'
          ? [
              alongUnit(
                gradient,
                components.map((each, index) => difference(each, at[names[index]!] ?? each)),
              ),
            ]
          : [],
    ),
  ],
};
