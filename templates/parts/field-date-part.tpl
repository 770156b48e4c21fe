{{%AUTOESCAPE context="HTML"}}
<div class="govuk-date-input__item"><div class="govuk-form-group">
<label class="govuk-label govuk-date-input__label" for="@ID@">@LABEL@</label>
<input class="govuk-input govuk-date-input__input govuk-input--width-@WIDTH@{{#FIELD_ERROR}} govuk-input--error{{/FIELD_ERROR}}" id="@ID@" name="{{FIELD_NAME}}-@PART@" type="text" value="@VALUE@" inputmode="numeric"{{#FIELD_ERROR}} aria-invalid="true"{{/FIELD_ERROR}}>
</div></div>
