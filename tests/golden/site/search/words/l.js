vigil("words/l",{"locks":[[2,1],[]],
"luk":[[2,1],[2,1]]});
