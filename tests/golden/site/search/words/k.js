vigil("words/k",{"key":[[2,1],[]],
"known":[[0,1,2,1],[]]});
