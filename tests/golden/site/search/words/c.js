vigil("words/c",{"costa":[[0,1],[3,1]],
"costania":[[2,1,1,11],[]],
"council":[[0,1,2,1],[]],
"counted":[[2,1],[]]});
