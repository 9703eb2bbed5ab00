/** What stands before a LaTeX document: packages, and the commands that `to-latex` writes. */
export const PREAMBLE = String.raw`\documentclass[a4paper,11pt]{article}
% pdfLaTeX knows Latin letters; XeLaTeX and LuaLaTeX know every alphabet that their font has.
\usepackage{iftex}
\ifpdftex
  \usepackage[utf8]{inputenc}
  \usepackage[T1]{fontenc}
  \usepackage{lmodern}
\else
  \usepackage{fontspec}
\fi
\usepackage{amsmath,amssymb}
\usepackage[margin=2.3cm]{geometry}
\usepackage{tikz}
\usepackage[hidelinks,unicode]{hyperref}
\setlength{\parindent}{0pt}
\setlength{\parskip}{0.5\baselineskip plus 1pt}
\definecolor{sheetaccent}{HTML}{1F4E79}
\definecolor{sheetsoft}{HTML}{545D68}
% The name and the short code of the sheet, below each page.
\makeatletter
\newcommand{\sheetmark}[2]{%
  \def\@oddfoot{\small\color{sheetsoft}#1\hfil\texttt{#2}\hfil\thepage}%
  \let\@evenfoot\@oddfoot}
\makeatother
\newcommand{\sheettitle}[1]{{\LARGE #1\par}}
\newcommand{\exercisetitle}[1]{\par\vspace{1.2\baselineskip}{\large\bfseries\color{sheetaccent}#1\par}\nopagebreak}
\newcommand{\parttitle}[1]{\par\vspace{0.6\baselineskip}{\bfseries #1\par}\nopagebreak}
\newcommand{\metaline}[1]{{\small\color{sheetsoft}#1\par}}
\newcommand{\pointsline}[1]{\vspace{-1.55\baselineskip}{\hfill\small\color{sheetsoft}#1\par}\nopagebreak}
\newcommand{\noteline}[1]{{\color{sheetsoft}#1\par}}
\newcommand{\answerline}[1]{\par\fcolorbox{sheetaccent}{white}{\parbox{\dimexpr\linewidth-2\fboxsep-2\fboxrule}{#1}}\par\nopagebreak}
% A cell of a grid to write in.
\newcommand{\cell}{\fbox{\rule[-3.5mm]{0pt}{9mm}\rule{17mm}{0pt}}}
% A label and a line to write on, together as wide as this share of the text.
\newcommand{\blank}[2]{\begin{minipage}[b]{#1\linewidth}#2~\hrulefill\end{minipage}}
% On one page.
\newenvironment{together}{\par\noindent\begin{minipage}{\linewidth}\setlength{\parskip}{0.5\baselineskip}}{\end{minipage}\par}
% Steps finer than those above.
\newenvironment{finer}[1]{\par\begingroup\small\advance\leftskip 1.2em {\color{sheetaccent}#1\par}\nopagebreak}{\par\endgroup}
% Lists as deep as steps may be, which is deeper than LaTeX's own.
\newenvironment{steps}{\par\begingroup\advance\leftskip 1.7em }{\par\endgroup}
\newcommand{\step}[1]{\par\noindent\llap{\makebox[1.7em][l]{\bfseries\color{sheetaccent}#1}}\ignorespaces}`;
