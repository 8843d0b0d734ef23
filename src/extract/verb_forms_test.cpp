// English verbs in their forms.

#include "extract/verb_forms.h"

#include <doctest/doctest.h>

namespace vigil::extract {

TEST_CASE("English verbs have their past tense") {
  CHECK(past_of("clear") == "cleared");
  CHECK(past_of("ratify") == "ratified");
  CHECK(past_of("destroy") == "destroyed");
  CHECK(past_of("accede") == "acceded");
  CHECK(past_of("lay") == "laid");
  CHECK(past_of_gerund("using") == "used");
  CHECK(past_of_gerund("laying") == "laid");
}

TEST_CASE("a verb's other forms follow from its infinitive, or are its own") {
  const VerbForms deploy = forms_of("deploy");
  CHECK(deploy.third == "deploys");
  CHECK(deploy.gerund == "deploying");
  CHECK(deploy.participle == "deployed");
  CHECK(forms_of("carry").third == "carries");
  CHECK(forms_of("dispatch").third == "dispatches");
  CHECK(forms_of("free").gerund == "freeing");
  CHECK(forms_of("use").gerund == "using");
  CHECK(forms_of("do").third == "does");
  CHECK(forms_of("do").participle == "done");
  CHECK(forms_of("put").gerund == "putting");
}

TEST_CASE("some words end like a past and are none") {
  CHECK(describes("improvised"));
  CHECK(describes("accredited"));
  CHECK(describes("unnamed"));
  CHECK_FALSE(describes("cleared"));
  CHECK_FALSE(describes("wounded"));
}

}  // namespace vigil::extract
