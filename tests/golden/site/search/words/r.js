vigil("words/r",{"report":[[2,1],[1,1]],
"resolution":[[2,1],[]],
"river":[[0,1,2,2],[1,1]],
"rivers":[[1,1,1,1],[2,1]]});
