/** The types of charts from data, as authors write them. */
export const PLOTS = [
  'line',
  'area',
  'bar',
  'dot',
  'interval',
  'scatter',
  'bubble',
  'doughnut',
  'waterfall',
  'heatmap',
  'chartjs',
] as const;
