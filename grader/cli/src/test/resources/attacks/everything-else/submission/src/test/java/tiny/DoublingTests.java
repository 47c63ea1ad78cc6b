package tiny;

class DoublingTests {}
