// What is measured in Node and in a browser as well, built with the settings of the browser application.
namespace defuse::bench {
void made_calls();
}

int main() { defuse::bench::made_calls(); }
