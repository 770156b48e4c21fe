{{%AUTOESCAPE context="HTML"}}
<strong class="govuk-tag {{TAG_CLASS}}">{{TAG_WORDS}}</strong>
