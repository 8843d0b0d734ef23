vigil("words/y",{"year":[[2,1],[]]});
