vigil("words/w",{"water":[[2,1],[0,1]],
"with":[[2,1],[2,1]],
"words":[[2,1],[]]});
