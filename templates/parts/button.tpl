{{%AUTOESCAPE context="HTML"}}
<button class="govuk-button @CLASS?@" type="submit"{{%IF NAME}} name="@NAME@" value="@VALUE@"{{%END}}>@LABEL@</button>
